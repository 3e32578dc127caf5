using System.Globalization;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Reports.Exporting.Checking;

/// <summary>Compares two packs: by their manifests, and figure by figure.</summary>
public static class PackDifference
{
    const string Figures = "mart.indicator";

    static readonly SqlCatalog Sql = new(typeof(PackDifference).Assembly);

    /// <summary>What changed from one pack to another.</summary>
    /// <param name="before">Folder of the first pack.</param>
    /// <param name="after">Folder of the second pack.</param>
    /// <exception cref="AnalyticsException">A folder is no pack, or holds no figures that can be read.</exception>
    public static PackDifferences Between(string before, string after)
    {
        var (first, second) = (ManifestFile.Read(Path.GetFullPath(before)), ManifestFile.Read(Path.GetFullPath(after)));
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        connection.Execute(Read("before", before, first));
        connection.Execute(Read("after", after, second));
        return new PackDifferences(
            Differing(Facts(first), Facts(second)),
            Differing(Definitions(first), Definitions(second)),
            Differing(Files(first), Files(second)),
            [.. connection.Query<ValueChange>(Sql.Text("Exporting/Checking/value_changes.sql"))]);
    }

    static Dictionary<string, string> Facts(PackManifest manifest) => new()
    {
        ["period"] = manifest.Period,
        ["v"] = manifest.V.ToString("O"),
        ["k"] = manifest.K.ToString("O"),
        ["run"] = manifest.Run,
        ["is_provisional"] = manifest.IsProvisional ? "true" : "false",
        ["is_simulated"] = manifest.IsSimulated ? "true" : "false",
        ["security_level"] = manifest.SecurityLevel,
        ["formats"] = string.Join(", ", manifest.Formats),
        ["schema_version"] = manifest.SchemaVersion,
        ["engine"] = manifest.Engine,
    };

    static Dictionary<string, string> Definitions(PackManifest manifest) =>
        manifest.Definitions.ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture));

    static Dictionary<string, string> Files(PackManifest manifest) => manifest.Files.ToDictionary(
        file => file.Name,
        file => (file.Rows is { } rows ? string.Create(CultureInfo.InvariantCulture, $"{rows} rows, ") : "") + "sha256 " + file.Sha256[..12]);

    static IReadOnlyList<Difference> Differing(Dictionary<string, string> before, Dictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(name => new Difference(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(one => one.Before != one.After),
    ];

    // DuckDB takes no parameters in a view; the path is that of a file that is there, its quotes doubled.
    static string Read(string side, string folder, PackManifest manifest)
    {
        var file = manifest.Files.FirstOrDefault(file => file.Table == Figures && file.Name.EndsWith(".parquet", StringComparison.Ordinal))
            ?? manifest.Files.FirstOrDefault(file => file.Table == Figures && file.Name.EndsWith(".csv", StringComparison.Ordinal))
            ?? throw new AnalyticsException(
                $"{folder} holds no {Figures} as Parquet or CSV, so its figures cannot be compared. Export it with --format parquet.");
        var path = Path.Combine(Path.GetFullPath(folder), file.Name);
        return !File.Exists(path)
            ? throw new AnalyticsException($"{path} is missing. Check the pack with `analytics export --verify {folder}`.")
            : Sql.Text($"Exporting/Checking/figures_of_{Path.GetExtension(path)[1..]}.sql")
                .Replace("{side}", side, StringComparison.Ordinal)
                .Replace("{file}", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
