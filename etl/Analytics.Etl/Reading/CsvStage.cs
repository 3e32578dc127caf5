using System.Buffers;
using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using CsvHelper;

namespace Analytics.Etl.Reading;

/// <summary>
/// Reads landed CSV and TSV once, record by record and without a string per field, and writes each record out again on a
/// clean line with its line number.
/// </summary>
/// <param name="open">Opens the stage files.</param>
sealed class CsvStage(Func<StagePair> open) : IFileReader
{
    // As much of the first line as is looked at for the separator.
    const int StartBytes = 1 << 16;

    static ReadOnlySpan<byte> NoBreakSpace => "\u00a0"u8;

    /// <inheritdoc />
    public IReadOnlyList<StagedFile> Read(LandedFile file, string path, StageTarget target, CancellationToken cancellation)
    {
        var separator = SeparatorOf(path, file.Form.Format);
        using var text = TextFile.Open(path);
        using var stage = open();
        try
        {
            var headings = Read(text.Text, separator, target.Kind, stage, cancellation);
            return [stage.Staged(file, text.Encoding, headings.Columns, headings.NewColumns)];
        }
        catch (CsvFormatException error)
        {
            throw TooLarge(error.LineNumber);
        }
    }

    static char SeparatorOf(string path, FileFormat format)
    {
        using var text = TextFile.Open(path);
        var start = new byte[StartBytes];
        var length = text.Text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Separator.Of(start.AsSpan(0, length), format == FileFormat.Tsv ? '\t' : ',');
    }

    static Headings Read(Stream text, char separator, RecordKind? kind, StagePair stage, CancellationToken cancellation)
    {
        (long Line, CsvMalformedReason Reason) broken = default;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = StagePair.MaxRecordBytes,
            OnMalformedRecord = found => broken = (found.LineNumber, found.Reason),
        };
        using var reader = CsvReader.Create(text, options);
        var headings = Header(reader, kind);
        var copy = new RecordCopy(reader, stage.Records, separator);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.RawRecord.Length > StagePair.MaxRecordBytes)
            {
                throw TooLarge(reader.LineNumber);
            }

            if (Malformed(reader, headings.Columns.Count, broken.Line == reader.LineNumber ? broken.Reason : null) is { } reason)
            {
                stage.Refuse(reader.LineNumber, reason, reader.RawRecord);
                continue;
            }

            copy.Write();
            CountNewFields(reader, headings);
        }

        return headings;
    }

    static string? Malformed(CsvReader reader, int columns, CsvMalformedReason? reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => throw new BadFileException(
            $"The record at line {reader.LineNumber} has a quote that is never closed, and takes the rest of the file with it. "
            + "Close the quote, or double it when it is part of the text."),
        CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quote. Double the quotes that are part of the text.",
        _ when reader.FieldCount != columns =>
            $"The record has {reader.FieldCount} {(reader.FieldCount == 1 ? "field" : "fields")}, the header has {columns}. "
            + $"Add or remove a {Word(reader.Separator)}, or put a field that has one in quotes.",
        _ => null,
    };

    static Headings Header(CsvReader reader, RecordKind? kind) => reader.Read()
        ? Headings.Read(kind, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)])
        : throw new BadFileException(
            "It is empty. Its first line must name the columns" + (kind is null ? "." : $"; {kind.Name} needs: {kind.RequiredNames}."));

    static void CountNewFields(CsvReader reader, Headings headings)
    {
        for (var place = 0; place < headings.NewFields.Count; place++)
        {
            if (!WhiteSpace.Trim(reader.GetSpan(headings.NewFields[place].Field)).IsEmpty)
            {
                headings.Count(place);
            }
        }
    }

    static string Word(char separator) => separator switch { '\t' => "tab", ';' => "semicolon", _ => "comma" };

    static BadFileException TooLarge(long line) =>
        new($"The record at line {line} is larger than 1 MiB. Look for a quote that is not closed there.");

    // Copies the raw record where that is enough, and field by field where it is not.
    sealed class RecordCopy(CsvReader reader, StageWriter records, char separator)
    {
        // What makes a raw record unfit to be copied as it is: quotes, line breaks and the separators of others.
        readonly SearchValues<byte> _quoting = SearchValues.Create(
            [.. "\"\r\n,\t"u8.ToArray().Where(letter => letter != separator || letter is (byte)'"')]);

        readonly byte[] _spaceBefore = [(byte)' ', (byte)separator];
        readonly byte[] _spaceAfter = [(byte)separator, (byte)' '];
        byte[] _line = [];

        public void Write()
        {
            var raw = reader.RawRecord;
            records.Start(reader.LineNumber);
            if (NeedsCare(raw))
            {
                for (var field = 0; field < reader.FieldCount; field++)
                {
                    records.Add(WhiteSpace.Trim(reader.GetSpan(field)));
                }
            }
            else
            {
                records.AddRaw(separator == ',' ? raw : WithCommas(raw));
            }

            records.End();
        }

        bool NeedsCare(ReadOnlySpan<byte> raw) =>
            raw.ContainsAny(_quoting)
            || raw.StartsWith(" "u8) || raw.EndsWith(" "u8) || raw.IndexOf(_spaceBefore) >= 0 || raw.IndexOf(_spaceAfter) >= 0
            || raw.IndexOf(NoBreakSpace) >= 0;

        ReadOnlySpan<byte> WithCommas(ReadOnlySpan<byte> raw)
        {
            if (_line.Length < raw.Length)
            {
                _line = new byte[2 * raw.Length];
            }

            var line = _line.AsSpan(0, raw.Length);
            raw.Replace(line, (byte)separator, (byte)',');
            return line;
        }
    }
}
