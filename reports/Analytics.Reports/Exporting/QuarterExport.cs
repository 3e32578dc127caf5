using Analytics.Reports.Exporting.Checking;
using Analytics.Reports.Exporting.Description;
using Analytics.Reports.Exporting.Formats;
using Analytics.Reports.Exporting.Scope;
using Analytics.Reports.Exporting.Tables;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Reports.Exporting;

/// <summary>
/// The pack of one quarter: a folder named after its run, and the same as a zip. It is written beside its place and moved
/// there whole; what is in place is checked and never written again. The same figures give the same bytes.
/// </summary>
public static class QuarterExport
{
    const string Indicator = "mart.indicator";

    static readonly SqlCatalog Sql = new(typeof(QuarterExport).Assembly);

    /// <summary>Exports one quarter.</summary>
    /// <param name="snapshot">The published figures.</param>
    /// <param name="request">What, where and how.</param>
    /// <param name="progress">The part done, from 0 to 1; null = nobody looks.</param>
    /// <param name="cancellation">Stops between two files; nothing is then in place.</param>
    /// <exception cref="AnalyticsException">
    /// The quarter was not measured, there is no such level, a document of the report is missing, or the pack that is there is
    /// damaged or of another kind.
    /// </exception>
    public static QuarterExportResult Write(
        Snapshot snapshot, PackRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        var run = snapshot.Connection.QueryFirstOrDefault<ExportedRun>(
            Sql.Text("Exporting/Scope/exported_run.sql"), new { period = request.Period, known = request.Known?.ToString("O") })
            ?? throw new AnalyticsException(NotMeasured(request));
        _ = SecurityLevel.UpTo(request.Security);
        var level = request.Security == SecurityLevel.Open ? "" : "-" + request.Security;
        var target = Path.Combine(Path.GetFullPath(request.Folder), run.Run + level);
        if (Directory.Exists(target))
        {
            var found = Whole(target, run, request);
            PutZip(target, target, found, cancellation);
            return new QuarterExportResult(target, PackZip.PathFor(target), found, IsNew: false);
        }

        var next = target + ".next";
        Remove(next);
        var isDone = false;
        try
        {
            Directory.CreateDirectory(next);
            var manifest = WriteFiles(snapshot, request, run, next, progress, cancellation);
            PutZip(next, target, manifest, cancellation);
            Directory.Move(next, target);
            isDone = true;
            return new QuarterExportResult(target, PackZip.PathFor(target), manifest, IsNew: true);
        }
        finally
        {
            if (!isDone)
            {
                Remove(next);
            }
        }
    }

    static PackManifest WriteFiles(
        Snapshot snapshot, PackRequest request, ExportedRun run, string folder, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        using var scope = PackScope.Open(snapshot.Connection, run, request.Security);
        var pack = new PackDescription(run, request.Security, PackTables.Read(scope.Connection));
        List<PackFile> files = [.. Tables(scope, pack, request, folder, progress, cancellation)];
        files.AddRange(Report(request.ReportFiles, folder));
        DataDictionary.Write(folder, pack);
        DataPackage.Write(folder, pack, files);
        files.AddRange(((string[])[DataDictionary.Name, DataPackage.Name]).Select(name => Written(folder, name, table: null, rows: null)));
        var manifest = new PackManifest
        {
            Period = run.Period,
            V = run.V,
            K = run.K,
            Run = run.Run,
            IsProvisional = run.IsProvisional,
            IsSimulated = run.IsSimulated,
            Notice = pack.Notice,
            SecurityLevel = request.Security,
            Formats = [.. request.Formats.Distinct().Order()],
            HasExcelBom = request.HasExcelBom,
            SchemaVersion = scope.Connection.ExecuteScalar<string>(Sql.Text("Exporting/Scope/schema_version.sql")) ?? "",
            Engine = DuckDbEngine.Version,
            Definitions = scope.Connection
                .Query<(string Id, int Version)>(Sql.Text("Exporting/Scope/definitions.sql"), new { run = run.RunKey })
                .ToDictionary(one => one.Id, one => one.Version),
            Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)],
        };
        ManifestFile.Write(folder, manifest);
        foreach (var file in PackZip.Names(folder))
        {
            using var written = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }

        return manifest;
    }

    static IEnumerable<PackFile> Tables(
        PackScope scope, PackDescription pack, PackRequest request, string folder, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var formats = request.Formats.Distinct().Order().ToList();
        var tables = pack.Tables.Where(table => !table.IsView || table.Name == Indicator).ToList();
        var (done, steps) = (0, formats.Count * tables.Count);
        foreach (var table in tables)
        {
            foreach (var format in formats)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var file in Files(scope, table, format, request, folder, cancellation))
                {
                    yield return Written(folder, file.Name, table.Name, file.Rows);
                }

                progress?.Report((double)++done / (steps + 1));
            }
        }

        if (formats.Contains(PackFormat.Xlsx))
        {
            var rows = Workbook.Write(scope.Connection, pack, folder, request.SheetRows, cancellation);
            yield return Written(folder, Workbook.Name, table: null, rows);
        }
    }

    static IEnumerable<TableFile> Files(
        PackScope scope, PackTable table, PackFormat format, PackRequest request, string folder, CancellationToken cancellation) =>
        format switch
        {
            PackFormat.Parquet => ParquetFiles.Write(scope.Connection, table, folder, request.PartitionFrom),
            PackFormat.Csv => [CsvFiles.Write(scope.Connection, table, folder, request.HasExcelBom)],
            PackFormat.Arrow => [ArrowFiles.Write(scope.Connection, table, folder, cancellation)],
            _ => [],
        };

    static IEnumerable<PackFile> Report(IReadOnlyList<string> documents, string folder)
    {
        foreach (var document in documents)
        {
            if (!File.Exists(document))
            {
                throw new AnalyticsException($"{document} is to go into the pack and is not there. Write the report first.");
            }

            var name = "report/" + Path.GetFileName(document);
            Directory.CreateDirectory(Path.Combine(folder, "report"));
            File.Copy(document, Path.Combine(folder, name));
            yield return Written(folder, name, table: null, rows: null);
        }
    }

    static PackFile Written(string folder, string name, string? table, long? rows)
    {
        var path = Path.Combine(folder, name);
        return new PackFile(name, table, rows, new FileInfo(path).Length, FileHash.Of(path));
    }

    // The zip comes first: the folder in place says that all is done.
    static void PutZip(string folder, string target, PackManifest manifest, CancellationToken cancellation)
    {
        var zip = PackZip.PathFor(target);
        if (folder == target && File.Exists(zip))
        {
            return;
        }

        var next = zip + ".next";
        try
        {
            PackZip.Write(folder, Path.GetFileName(target), next, manifest.K, cancellation);
            if (!File.Exists(zip))
            {
                File.Move(next, zip);
            }
            else if (FileHash.Of(zip) != FileHash.Of(next))
            {
                throw new AnalyticsException(
                    $"{zip} is there and holds something else. A pack is never written over: move it away and export again.");
            }
        }
        finally
        {
            File.Delete(next);
        }
    }

    static PackManifest Whole(string folder, ExportedRun run, PackRequest request)
    {
        var found = PackCheck.Run(folder);
        if (!found.IsWhole)
        {
            throw new AnalyticsException(
                $"The pack {folder} is damaged: {string.Join("; ", found.Wrong)}. "
                + "A pack is never written over: move that folder and its zip away and export again.");
        }

        var manifest = found.Manifest;
        var isSame = manifest.Run == run.Run && manifest.SecurityLevel == request.Security
            && manifest.HasExcelBom == request.HasExcelBom && manifest.Formats.SequenceEqual(request.Formats.Distinct().Order());
        return isSame
            ? manifest
            : throw new AnalyticsException(
                $"The pack {folder} is of another kind (run {manifest.Run}, formats {string.Join(",", manifest.Formats)}, "
                + $"level {manifest.SecurityLevel}{(manifest.HasExcelBom ? ", with byte order marks" : "")}). "
                + "A pack is never written over: give another --out, or move it away.");
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string NotMeasured(PackRequest request)
    {
        var known = request.Known is { } day ? $" as known on {day:yyyy-MM-dd}" : "";
        return request.Period is { } period
            ? $"Quarter '{period}' was not measured{known}. Run `analytics measure --period {period}"
                + $"{(request.Known is { } at ? $" --known {at:yyyy-MM-dd}" : "")}`, or give a quarter such as 2026-Q1."
            : $"No quarter was measured{known}. Run `analytics measure`, or give a quarter such as 2026-Q1.";
    }
}
