using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading.Json;

/// <summary>Writes JSON items out as records: the columns of a contract, or the item as it is.</summary>
/// <param name="kind">The contract; null = the item as it is.</param>
/// <param name="stage">Takes the records.</param>
sealed class JsonRecords(RecordKind? kind, StagePair stage)
{
    readonly JsonSoundness _soundness = new();
    readonly JsonRecord? _record = kind is null ? null : new JsonRecord(kind);
    byte[] _line = [];

    /// <summary>Keys that are no column of the contract.</summary>
    public IReadOnlyList<NewColumn> NewColumns => _record?.NewColumns ?? [];

    /// <summary>Writes one item, or why it is refused.</summary>
    public void Write(ReadOnlySpan<byte> item, long line)
    {
        if ((_soundness.Problem(item) ?? _record?.Read(item)) is { } problem)
        {
            stage.Refuse(line, problem, item);
            return;
        }

        stage.Records.Start(line);
        if (_record is null)
        {
            stage.Records.Add(OnOneLine(item));
        }
        else
        {
            _record.Write(item, stage.Records);
        }

        stage.Records.End();
    }

    /// <summary>To be called at the end: a required column that no record has is missing in the file.</summary>
    /// <exception cref="BadFileException">One is missing.</exception>
    public void RequireColumns()
    {
        if (_record is not null && stage.Records.Count > 0)
        {
            var problems = HeaderCheck.Problems(kind, _record.Keys);
            if (problems.Count > 0)
            {
                throw new BadFileException(problems);
            }
        }
    }

    // Line breaks stand only between the tokens of JSON; without them the engine reads with all its threads.
    ReadOnlySpan<byte> OnOneLine(ReadOnlySpan<byte> item)
    {
        if (!item.ContainsAny((byte)'\r', (byte)'\n'))
        {
            return item;
        }

        if (_line.Length < item.Length)
        {
            _line = new byte[2 * item.Length];
        }

        var line = _line.AsSpan(0, item.Length);
        item.CopyTo(line);
        line.Replace((byte)'\r', (byte)' ');
        line.Replace((byte)'\n', (byte)' ');
        return line;
    }
}
