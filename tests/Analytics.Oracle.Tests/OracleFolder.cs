using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Oracle.Tests;

/// <summary>
/// The oracle folders: those beside the tests, or those under the directory that ANALYTICS_ORACLES names. The first three
/// letters of a folder's name say its file format.
/// </summary>
static partial class OracleFolder
{
    // O05 has the files of O06.
    static readonly Dictionary<string, string> Formats = new()
    {
        ["O01"] = "O01.sql",
        ["O02"] = "O02.sql",
        ["O03"] = "O03.sql",
        ["O04"] = "O04.sql",
        ["O05"] = "O06.sql",
        ["O06"] = "O06.sql",
        ["O07"] = "O07.sql",
        ["O08"] = "O08.sql",
        ["O09"] = "O09.sql",
        ["O10"] = "O10.sql",
        ["O11"] = "O11.sql",
    };

    public static string Root =>
        Environment.GetEnvironmentVariable("ANALYTICS_ORACLES") is { Length: > 0 } elsewhere
            ? elsewhere
            : Path.Combine(AppContext.BaseDirectory, "Oracles");

    /// <summary>Every cut of every oracle whose format is known: folder name and key in expected.json.</summary>
    public static IEnumerable<(string Folder, string Key)> Cuts() =>
        from folder in Directory.GetDirectories(Root).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(folder)
        where name.Length >= 3 && Formats.ContainsKey(name[..3])
        from key in Expected(name).EnumerateObject()
        select (name, key.Name);

    public static string FormatOf(string folder) => Formats[folder[..3]];

    public static JsonElement Expected(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, folder, "expected.json"))).RootElement;

    /// <summary>"Q1_2026 V=2026-03-31 K=2026-04-10 (final)": the quarter, or for "interim" the quarter that V is in. Without V the last day of the quarter, without K ten days later.</summary>
    public static (string Period, DateOnly Valid, DateOnly Known) Cut(string key)
    {
        var match = CutKey().Match(key);
        Assert.True(match.Success, $"'{key}' does not name a cut as 'Q1_2026 V=2026-03-31 K=2026-04-10'.");
        var quarterEnd = match.Groups["q"].Success
            ? new DateOnly(int.Parse(match.Groups["y"].Value), 3 * int.Parse(match.Groups["q"].Value), 1).AddMonths(1).AddDays(-1)
            : default;
        var valid = Day(match.Groups["v"]) ?? quarterEnd;
        var period = match.Groups["q"].Success
            ? $"{match.Groups["y"].Value}-Q{match.Groups["q"].Value}"
            : $"{valid.Year}-Q{(valid.Month + 2) / 3}";
        return (period, valid, Day(match.Groups["k"]) ?? valid.AddDays(10));
    }

    static DateOnly? Day(Group group) => group.Success ? DateOnly.ParseExact(group.Value, "yyyy-MM-dd") : null;

    [GeneratedRegex(@"^(Q(?<q>[1-4])_(?<y>\d{4})|interim)?( ?V=(?<v>[\d-]{10}))?( K=(?<k>[\d-]{10})( \(\w+\))?)?$")]
    private static partial Regex CutKey();
}
