using System.Buffers;
using System.Text;
using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using CsvHelper;

namespace Analytics.Etl.Reading;

/// <summary>
/// Reads landed CSV files once, record by record and without a string per field, and writes each record out again on a
/// clean line with its line number. Memory does not grow with the file.
/// </summary>
/// <param name="folder">Where the stage files go; it must exist.</param>
/// <param name="problems">Takes what is wrong with a file as a whole.</param>
sealed class CsvStage(string folder, List<string> problems) : IFileReader
{
    /// <summary>The largest record, bytes of UTF-8.</summary>
    public const int MaxRecordBytes = 1 << 20;

    // What makes a raw record unfit to be copied as it is: quotes, and white space beside a comma or an end.
    static readonly SearchValues<byte> Quoting = SearchValues.Create("\"\t\r\n"u8);

    static ReadOnlySpan<byte> NoBreakSpace => "\u00a0"u8;

    /// <inheritdoc />
    public StagedFile? Read(LandedFile file, string path, RecordKind? kind, int number, CancellationToken cancellation)
    {
        try
        {
            using var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            Span<byte> start = stackalloc byte[3];
            var encoding = TextEncoding.Of(start[..bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
            bytes.Position = encoding.MarkBytes;
            return Read(new TextGuard(encoding.AsUtf8(bytes)), encoding, file, kind, number, cancellation);
        }
        catch (UnreadableTextException error)
        {
            return Fail(file, $"{error.Message}. Save it as CSV in UTF-8 and send it again.");
        }
        catch (DecoderFallbackException)
        {
            return Fail(file, "It starts as UTF-16 and has bytes that are none. Save it as CSV in UTF-8 and send it again.");
        }
        catch (CsvFormatException error)
        {
            return FailAsTooLarge(file, error.LineNumber);
        }
    }

    StagedFile? Read(
        Stream text, TextEncoding encoding, LandedFile file, RecordKind? kind, int number, CancellationToken cancellation)
    {
        (long Line, CsvMalformedReason Reason) broken = default;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRecordBytes,
            OnMalformedRecord = found => broken = (found.LineNumber, found.Reason),
        };
        using var reader = CsvReader.Create(text, options);
        if (Header(reader, file, kind) is not { } columns)
        {
            return null;
        }

        var recordsPath = Path.Combine(folder, $"{number}.records.csv");
        var malformedPath = Path.Combine(folder, $"{number}.malformed.csv");
        using var records = new StageWriter(recordsPath);
        using var malformed = new StageWriter(malformedPath);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var raw = reader.RawRecord;
            if (raw.Length > MaxRecordBytes)
            {
                return FailAsTooLarge(file, reader.LineNumber);
            }

            var reason = broken.Line == reader.LineNumber ? broken.Reason : default;
            if (broken.Line == reader.LineNumber && reason == CsvMalformedReason.UnterminatedQuote)
            {
                return Fail(
                    file, $"The record at line {reader.LineNumber} has a quote that is never closed, and takes the rest of "
                    + "the file with it. Close the quote, or double it when it is part of the text.");
            }

            if (broken.Line == reader.LineNumber && reason == CsvMalformedReason.TextAfterClosingQuote)
            {
                Refuse(malformed, reader, "There is text after a closing quote. Double the quotes that are part of the text.");
            }
            else if (reader.FieldCount != columns.Count)
            {
                Refuse(
                    malformed, reader,
                    $"The record has {reader.FieldCount} {(reader.FieldCount == 1 ? "field" : "fields")}, the header has "
                    + $"{columns.Count}. Add or remove a comma, or put a field that has one in quotes.");
            }
            else
            {
                Copy(records, reader, raw);
            }
        }

        return new StagedFile
        {
            Number = number,
            Name = file.Name,
            Content = file.Content,
            Encoding = encoding.Name,
            Columns = columns,
            RecordsPath = recordsPath,
            RecordCount = records.Count,
            HasLineBreaks = records.HasLineBreaks,
            MalformedPath = malformedPath,
            MalformedCount = malformed.Count,
            NewColumns = kind is null ? [] : HeaderCheck.NewColumns(kind, columns),
        };
    }

    List<string>? Header(CsvReader reader, LandedFile file, RecordKind? kind)
    {
        if (!reader.Read())
        {
            Fail(file, "It is empty. Its first line must name the columns" + (kind is null ? "." : $"; {kind.Name} needs: {kind.RequiredNames}."));
            return null;
        }

        var columns = Enumerable.Range(0, reader.FieldCount)
            .Select(field => reader.GetString(field).Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant())
            .ToList();
        if (columns is [var only] && only.IndexOfAny([';', '\t']) is >= 0 and var place)
        {
            Fail(file, $"Its columns are separated by {(only[place] == ';' ? "semicolons" : "tabs")}. Save it with commas.");
            return null;
        }

        var found = HeaderCheck.Problems(kind, columns);
        foreach (var problem in found)
        {
            Fail(file, problem);
        }

        return found.Count == 0 ? columns : null;
    }

    static void Copy(StageWriter records, CsvReader reader, ReadOnlySpan<byte> raw)
    {
        records.Start(reader.LineNumber);
        if (NeedsCare(raw))
        {
            for (var field = 0; field < reader.FieldCount; field++)
            {
                records.Add(Trim(reader.GetSpan(field)));
            }
        }
        else
        {
            records.AddRaw(raw);
        }

        records.End();
    }

    static bool NeedsCare(ReadOnlySpan<byte> raw) =>
        raw.ContainsAny(Quoting)
        || raw.StartsWith(" "u8) || raw.EndsWith(" "u8) || raw.IndexOf(" ,"u8) >= 0 || raw.IndexOf(", "u8) >= 0
        || raw.IndexOf(NoBreakSpace) >= 0;

    static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        field = field.Trim(" \t\r\n"u8);
        while (field.StartsWith(NoBreakSpace))
        {
            field = field[NoBreakSpace.Length..].TrimStart(" \t\r\n"u8);
        }

        while (field.EndsWith(NoBreakSpace))
        {
            field = field[..^NoBreakSpace.Length].TrimEnd(" \t\r\n"u8);
        }

        return field;
    }

    static void Refuse(StageWriter malformed, CsvReader reader, string reason)
    {
        malformed.Start(reader.LineNumber);
        malformed.Add(reason);
        malformed.Add(reader.RawRecord);
        malformed.End();
    }

    StagedFile? FailAsTooLarge(LandedFile file, long line) =>
        Fail(file, $"The record at line {line} is larger than 1 MiB. Look for a quote that is not closed there.");

    StagedFile? Fail(LandedFile file, string problem)
    {
        problems.Add($"{file.Name}: {problem}");
        return null;
    }
}
