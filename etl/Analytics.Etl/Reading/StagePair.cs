using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading;

/// <summary>The two stage files of one set of records: those with fields, and those that could not be split into any.</summary>
sealed class StagePair : IDisposable
{
    /// <summary>The largest record, bytes of UTF-8.</summary>
    public const int MaxRecordBytes = 1 << 20;

    readonly int _number;
    readonly string _recordsPath;
    readonly string _malformedPath;
    readonly StageWriter _malformed;

    public StagePair(string folder, int number)
    {
        _number = number;
        _recordsPath = Path.Combine(folder, $"{number}.records.csv");
        _malformedPath = Path.Combine(folder, $"{number}.malformed.csv");
        Records = new StageWriter(_recordsPath);
        _malformed = new StageWriter(_malformedPath);
    }

    /// <summary>Takes the records that have fields.</summary>
    public StageWriter Records { get; }

    /// <summary>Writes a record down that has no fields to check.</summary>
    public void Refuse(long line, string reason, ReadOnlySpan<byte> raw)
    {
        _malformed.Start(line);
        _malformed.Add(reason);
        _malformed.Add(raw);
        _malformed.End();
    }

    /// <summary>What was written so far, as records of one landed file.</summary>
    /// <param name="file">Where they came from.</param>
    /// <param name="encoding">utf-8, utf-16le, utf-16be or binary.</param>
    /// <param name="columns">The fields after the line number.</param>
    /// <param name="newColumns">What of them the contract does not have.</param>
    public StagedFile Staged(
        LandedFile file, string encoding, IReadOnlyList<string> columns, IReadOnlyList<NewColumn> newColumns) => new()
        {
            Number = _number,
            Name = file.Name,
            Content = file.Content,
            Encoding = encoding,
            Columns = columns,
            RecordsPath = _recordsPath,
            RecordCount = Records.Count,
            HasLineBreaks = Records.HasLineBreaks,
            MalformedPath = _malformedPath,
            MalformedCount = _malformed.Count,
            NewColumns = newColumns,
        };

    /// <inheritdoc />
    public void Dispose()
    {
        Records.Dispose();
        _malformed.Dispose();
    }
}
