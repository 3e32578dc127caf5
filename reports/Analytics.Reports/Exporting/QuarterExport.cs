using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting;

/// <summary>
/// The star schema and the figures of one quarter as Parquet, in a folder named after the run. It is written beside its
/// place and moved there whole; what is in place is checked and never written again.
/// </summary>
public static class QuarterExport
{
    const string ManifestName = "manifest.json";

    static readonly SqlCatalog Sql = new(typeof(QuarterExport).Assembly);

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Exports one quarter.</summary>
    /// <param name="snapshot">The published figures.</param>
    /// <param name="period">For example 2026-Q1; null is the newest quarter that was measured.</param>
    /// <param name="folder">Where the folder of the export goes; made when it is missing.</param>
    /// <param name="cancellation">Stops between two files; nothing is then in place.</param>
    /// <exception cref="AnalyticsException">The quarter was not measured, or the export that is there is damaged.</exception>
    public static QuarterExportResult Write(
        Snapshot snapshot, string? period, string folder, CancellationToken cancellation)
    {
        var run = snapshot.Connection.QueryFirstOrDefault<ExportedRun>(Sql.Text("Exporting/exported_run.sql"), new { period })
            ?? throw new AnalyticsException(
                $"{(period is null ? "No quarter was" : $"Quarter '{period}' was not")} measured. Run `analytics measure`"
                + $"{(period is null ? "" : $" --period {period}")}, or give a quarter such as 2026-Q1.");
        var target = Path.Combine(Path.GetFullPath(folder), run.Run);
        if (Directory.Exists(target))
        {
            return new QuarterExportResult(target, Verified(target, run), IsNew: false);
        }

        var next = target + ".next";
        if (Directory.Exists(next))
        {
            Directory.Delete(next, recursive: true);
        }

        Directory.CreateDirectory(next);
        var manifest = new ExportManifest
        {
            Period = run.Period,
            V = run.V,
            K = run.K,
            Run = run.Run,
            IsProvisional = run.IsProvisional,
            IsSimulated = run.IsSimulated,
            Engine = DuckDbEngine.Version,
            Files = [.. Files(snapshot.Connection, next, cancellation)],
        };
        File.WriteAllText(Path.Combine(next, ManifestName), JsonSerializer.Serialize(manifest, Json) + "\n");
        foreach (var file in Directory.EnumerateFiles(next))
        {
            using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }

        Directory.Move(next, target);
        return new QuarterExportResult(target, manifest, IsNew: true);
    }

    static IEnumerable<ExportedFile> Files(DuckDBConnection connection, string folder, CancellationToken cancellation)
    {
        foreach (var table in connection.Query<string>(Sql.Text("Exporting/tables.sql")))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = table + ".parquet";
            var path = Path.Combine(folder, name);

            // DuckDB takes no parameters here; table and path are our own, quotes doubled.
            connection.Execute(Sql.Text("Exporting/copy_table.sql")
                .Replace("{table}", table, StringComparison.Ordinal)
                .Replace("{file}", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
            var rows = connection.ExecuteScalar<long>(
                Sql.Text("Exporting/count_rows.sql").Replace("{table}", table, StringComparison.Ordinal));
            yield return new ExportedFile(name, table, rows, new FileInfo(path).Length, Sha256(path));
        }
    }

    static ExportManifest Verified(string folder, ExportedRun run)
    {
        var manifest = Read(Path.Combine(folder, ManifestName));
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path) || Sha256(path) != file.Sha256)
            {
                throw Damaged(folder, $"{file.Name} is {(File.Exists(path) ? "not what was written" : "missing")}");
            }
        }

        return manifest.Run == run.Run ? manifest : throw Damaged(folder, $"its manifest is of run {manifest.Run}");
    }

    static ExportManifest Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<ExportManifest>(stream, Json)!;
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException)
        {
            throw Damaged(Path.GetDirectoryName(path)!, "its manifest cannot be read");
        }
    }

    static AnalyticsException Damaged(string folder, string why) =>
        new($"The export {folder} is damaged: {why}. An export is never written over: move that folder away and export again.");

    static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
