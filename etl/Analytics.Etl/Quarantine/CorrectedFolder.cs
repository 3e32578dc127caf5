using System.Text;
using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using CsvHelper;

namespace Analytics.Etl.Quarantine;

/// <summary>The corrected records of one source, as an export has them: the guard against formulas is taken off again.</summary>
sealed class CorrectedFolder(string path) : ISource
{
    /// <summary>The folders of the sources that an export holds.</summary>
    /// <exception cref="AnalyticsException">It holds none.</exception>
    public static IReadOnlyList<CorrectedFolder> In(string path)
    {
        var root = Path.GetFullPath(path);
        List<string> folders = Directory.Exists(root)
            ? [.. Directory.GetDirectories(root).Order(StringComparer.Ordinal).Prepend(root).Where(IsExport)]
            : [];
        return folders.Count > 0
            ? [.. folders.Select(folder => new CorrectedFolder(folder))]
            : throw new AnalyticsException(
                $"{root} holds no export: no folder in it has a {SourceNote.FileName}, which says whose records they are. "
                + "Give the folder that `analytics quarantine export` wrote.");
    }

    /// <inheritdoc />
    public SourceDescription Describe() => SourceNote.Read(path);

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request)
    {
        List<LandedFile> landed = [];
        foreach (var file in Directory.GetFiles(path, "*.csv").Order(StringComparer.Ordinal))
        {
            var kind = RecordKinds.Find(Path.GetFileNameWithoutExtension(file));
            if (kind is not null)
            {
                landed.Add(request.Landing.Write(
                    Path.GetFileName(file), kind.Name, new FileForm(FileFormat.Csv), target => Copy(file, kind, target),
                    request.Cancellation));
            }
        }

        return new Fetched(landed, request.Cursor);
    }

    static bool IsExport(string folder) => File.Exists(Path.Combine(folder, SourceNote.FileName));

    static void Copy(string file, RecordKind kind, Stream target)
    {
        using var bytes = File.OpenRead(file);
        using var reader = CsvReader.Create(
            bytes, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false, TrackLineNumbers = true });
        using var output = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        List<string> header = reader.Read() ? [.. Fields(reader).Select(name => name.Trim('\uFEFF', ' ').ToLowerInvariant())] : [];
        if (!header.Contains(ExportColumns.Hash))
        {
            throw new AnalyticsException(
                $"{file} has no column {ExportColumns.Hash}; the columns of an export must stay, separated by commas. Nothing of it was loaded.");
        }

        var kept = header.Index().Where(column => column.Item == ExportColumns.Hash || !ExportColumns.All.Contains(column.Item)).ToList();
        var written = kept.Where(column => kind.Columns.Any(known => known.Name == column.Item)).Select(column => column.Index).ToHashSet();
        CsvText.WriteLine(output, kept.Select(column => column.Item));
        while (reader.Read())
        {
            List<string> fields = [.. Fields(reader).Select(FormulaGuard.TakeOff)];
            if (fields.Count != header.Count)
            {
                throw new AnalyticsException(
                    $"{file}: the record at line {reader.LineNumber} has {fields.Count} fields, the header has {header.Count}. "
                    + "Add or remove a comma, or put a field that has one in quotes. Nothing of it was loaded.");
            }

            // What could not be split and was not filled in is no correction.
            if (fields.Index().Any(field => written.Contains(field.Index) && field.Item.Length > 0))
            {
                CsvText.WriteLine(output, kept.Select(column => fields[column.Index]));
            }
        }
    }

    static IEnumerable<string> Fields(CsvReader reader)
    {
        for (var field = 0; field < reader.FieldCount; field++)
        {
            yield return reader.GetString(field);
        }
    }
}
