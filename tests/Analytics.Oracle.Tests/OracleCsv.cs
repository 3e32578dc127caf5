namespace Analytics.Oracle.Tests;

/// <summary>The files of an oracle that no pull reads: plain numbers with commas.</summary>
static class OracleCsv
{
    /// <summary>The folders of one format, by the first letters of their name.</summary>
    public static TheoryData<string> Folders(string format) =>
        [.. Directory.GetDirectories(OracleFolder.Root, format + "*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The rows below the heading.</summary>
    public static IReadOnlyList<string[]> Rows(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(OracleFolder.Root, folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
}
