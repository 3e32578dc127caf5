using System.Text;
using System.Text.Json;
using Analytics.Etl.Contracts;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.Etl.Quarantine;

/// <summary>
/// Writes held records out for people to correct: a folder per source, in it a CSV file per kind with the columns of the
/// contract, then the hash of the record, why it was refused, where it stood, and the raw line when it could not be split.
/// </summary>
public static class QuarantineExport
{
    /// <summary>Writes them, and says which files were made with how many records.</summary>
    /// <param name="snapshot">Where the records are.</param>
    /// <param name="path">The folder; it is made, and files of an older export in it must not be in the way.</param>
    /// <param name="filter">Which records.</param>
    /// <exception cref="AnalyticsException">A file of that name is there already.</exception>
    public static IReadOnlyList<ExportedFile> Write(Snapshot snapshot, string path, HeldFilter filter)
    {
        var records = QuarantineList.List(snapshot, filter, long.MaxValue);
        var simulated = QuarantineList.SimulatedSources(snapshot);
        List<ExportedFile> files = [];
        foreach (var (index, source) in records.GroupBy(record => record.Source).Index())
        {
            var folder = Path.Combine(Path.GetFullPath(path), FolderName(source.Key, index));
            Directory.CreateDirectory(folder);
            var note = new SourceNote { Name = source.Key, IsSimulated = simulated.Contains(source.Key) };
            File.WriteAllText(Path.Combine(folder, SourceNote.FileName), note.ToJson());
            files.AddRange(source.GroupBy(record => record.Kind).Select(kind => Write(folder, kind.Key, [.. kind])));
        }

        return files;
    }

    static ExportedFile Write(string folder, string kind, List<HeldRecord> records)
    {
        var file = Path.Combine(folder, kind + ".csv");
        if (File.Exists(file))
        {
            throw new AnalyticsException($"{file} is there already, perhaps with corrections. Release it or remove it, or export into another folder.");
        }

        List<string> columns = [.. RecordKinds.Find(kind)?.Columns.Select(column => column.Name) ?? []];
        // With its mark, spreadsheets read it as UTF-8.
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        CsvText.WriteLine(output, columns.Concat(ExportColumns.All));
        foreach (var record in records)
        {
            CsvText.WriteLine(output, Fields(record, columns).Select(FormulaGuard.Put));
        }

        return new ExportedFile(file, records.Count);
    }

    static IEnumerable<string> Fields(HeldRecord record, List<string> columns)
    {
        var isSplit = record.ReasonCode != "malformed";
        using var texts = JsonDocument.Parse(isSplit ? record.Raw : "{}");
        foreach (var column in columns)
        {
            yield return texts.RootElement.TryGetProperty(column, out var text) ? text.GetString() ?? "" : "";
        }

        yield return record.Hash;
        yield return record.Reason;
        yield return $"{record.File}:{record.Line}";
        yield return isSplit ? "" : record.Raw;
    }

    // A source may be called anything; the folder is named so that any file system takes it, and two never alike.
    static string FolderName(string source, int index)
    {
        var safe = string.Concat(source.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
        return safe == source ? safe : $"{safe}-{index + 1}";
    }
}
