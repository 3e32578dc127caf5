using System.Text;

namespace Analytics.Reports.Html;

/// <summary>Be Vietnam Pro (SIL Open Font License 1.1) as style rules that hold the fonts themselves.</summary>
public static class Typeface
{
    const string Vietnamese =
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

    const string Latin =
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215";

    /// <summary>The regular and the semibold weight, in the two subsets that Vietnamese text needs.</summary>
    public static string Rules { get; } = string.Concat(
        from weight in new[] { 400, 600 }
        from subset in new[] { (Name: "vietnamese", Range: Vietnamese), (Name: "latin", Range: Latin) }
        select $"@font-face{{font-family:'Be Vietnam Pro';font-style:normal;font-weight:{weight};"
            + $"src:url(data:font/woff2;base64,{Base64($"Fonts/{subset.Name}-{weight}.woff2")}) format('woff2');unicode-range:{subset.Range}}}\n");

    /// <summary>A text file embedded in this assembly.</summary>
    public static string StyleSheet(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    static string Base64(string path)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }

    static Stream Open(string path) => typeof(Typeface).Assembly.GetManifestResourceStream(path)
        ?? throw new FileNotFoundException($"{path} is not embedded in this assembly; build it again.");
}
