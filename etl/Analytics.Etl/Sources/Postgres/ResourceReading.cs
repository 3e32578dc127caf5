using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;
using Analytics.Warehouse.Engine;
using Npgsql;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>
/// Reads what is new in one resource, page by page: each page starts behind the position (mark and key) of the row before.
/// </summary>
sealed partial class ResourceReading
{
    readonly PostgresSession _session;
    readonly ResourceSettings _resource;
    readonly string _about;
    readonly int _pageRows;
    readonly IReadOnlyList<ResourceColumn> _position;
    readonly Overlap _overlap;
    ResourceMark? _mark;

    /// <summary>Asks what the resource looks like now.</summary>
    /// <param name="session">Where it is.</param>
    /// <param name="resource">What it is.</param>
    /// <param name="mark">How far it was read; null = not yet.</param>
    /// <param name="kind">The kind of record that its rows are; null = they are made records by a mapping.</param>
    /// <param name="pageRows">Rows of a page.</param>
    /// <param name="about">Names it in messages.</param>
    /// <exception cref="AnalyticsException">The settings do not fit the resource.</exception>
    public ResourceReading(
        PostgresSession session, ResourceSettings resource, ResourceMark? mark, RecordKind? kind, int pageRows, string about)
    {
        (_session, _resource, _pageRows, _about) = (session, resource, pageRows, about);
        Columns = ResourceColumn.Read(session, resource);
        foreach (var twice in Columns.CountBy(column => column.Name).Where(count => count.Value > 1))
        {
            throw new AnalyticsException($"{about}: it gives two columns '{twice.Key}'. Name one of them otherwise, with `as`.");
        }

        _position = [.. resource.Position.Select(Find)];
        Landed = kind is null
            ? Columns
            : [.. Columns.Where(column => !resource.Position.Contains(column.Name) || kind.Columns.Any(one => one.Name == column.Name))];
        _overlap = resource.HighWater is null ? Overlap.None : OverlapOf(_position[0]);
        Committed = mark is not null && mark.Columns.SequenceEqual(PositionNames) ? mark : null;
        _mark = Committed;
    }

    /// <summary>The columns of the resource as they are now.</summary>
    public IReadOnlyList<ResourceColumn> Columns { get; }

    /// <summary>Those that are landed: all but a mark and a key that only tell what is new.</summary>
    public IReadOnlyList<ResourceColumn> Landed { get; }

    /// <summary>The mark from which it reads; null = from the start: it is new, or its mark or key is another column now.</summary>
    public ResourceMark? Committed { get; }

    /// <summary>Rows given so far.</summary>
    public long Count { get; private set; }

    /// <summary>Called behind each page.</summary>
    public Action<ResourceReading>? PageRead { get; init; }

    /// <summary>Where the next fetch goes on; null = it reads the resource from its start.</summary>
    public ResourceMark? Mark
    {
        get
        {
            if (_mark is null || !_position[0].IsTime)
            {
                return _mark;
            }

            var ahead = PostgresSession.File("ahead.sql").Replace("{type}", _position[0].TypeName, StringComparison.Ordinal);
            return _session.Texts(ahead, _mark.HighWater) is [var now] ? _mark with { HighWater = now, Key = null } : _mark;
        }
    }

    IEnumerable<string> PositionNames => _position.Select(column => $"{column.Name} {column.TypeName}");

    /// <summary>The rows: the texts of the landed columns, then those of the position. The reader stands on each in turn.</summary>
    public IEnumerable<NpgsqlDataReader> Rows()
    {
        IReadOnlyList<string> filled = _resource.Table is null
            ? []
            : _session.Texts(PostgresSession.File("not_null.sql"), _resource.QuotedTable);
        if (_resource.HighWater is null)
        {
            RefuseEmptyKeys(_position, filled, Condition.All);
            return Pages(_position, "true", Condition.All);
        }

        var mark = _position[0];
        var key = _position.Skip(1).ToList();
        var start = Committed switch
        {
            null => Condition.All,
            { Key: { } last } when _overlap.IsNone => Condition.After(_position, [Committed.HighWater, .. last]),
            _ => Condition.From(mark, Committed.HighWater, _overlap),
        };
        RefuseEmptyKeys(key, filled, start);
        var marked = Pages(_position, $"{mark.Sql} is not null", start);
        // Rows without a mark come each time, before the others.
        return filled.Contains(mark.Name) ? marked : Pages(key, $"{mark.Sql} is null", Condition.All).Concat(marked);
    }

    IEnumerable<NpgsqlDataReader> Pages(IReadOnlyList<ResourceColumn> position, string within, Condition start)
    {
        byte[][]? last = null;
        for (var isMore = true; isMore;)
        {
            isMore = false;
            var onPage = 0;
            foreach (var row in Page(position, Condition.Both(within, start)))
            {
                var here = PositionOf(row, position.Count);
                RefuseRepeated(position, last, here);
                if (position.Count > 0 && onPage == _pageRows)
                {
                    // Fetched only so that a position on both sides of the border of two pages is seen.
                    isMore = true;
                    break;
                }

                (last, onPage) = (here, onPage + 1);
                Count++;
                yield return row;
            }

            PageRead?.Invoke(this);
            if (last is null || position.Count == 0)
            {
                continue;
            }

            var texts = last.Select(Encoding.UTF8.GetString).ToList();
            start = Condition.After(position, texts);
            if (_resource.HighWater is not null && position.Count == _position.Count)
            {
                _mark = new ResourceMark([.. PositionNames], texts[0], texts[1..]);
            }
        }
    }

    IEnumerable<NpgsqlDataReader> Page(IReadOnlyList<ResourceColumn> position, Condition condition)
    {
        var columns = Landed.Select(column => column.LandedText).Concat(position.Select(column => $"{column.Sql}::text"));
        return _session.Rows(
            Fill("page.sql", new()
            {
                ["columns"] = string.Join(",\n    ", columns),
                ["relation"] = _resource.Relation,
                ["condition"] = condition.Sql,
                ["order"] = position.Count == 0 ? "" : $"order by {Condition.Names(position)}",
                ["limit"] = position.Count == 0 ? "all" : (_pageRows + 1).ToString(CultureInfo.InvariantCulture),
            }),
            condition.Parameters);
    }

    byte[][] PositionOf(NpgsqlDataReader row, int count)
    {
        var position = new byte[count][];
        for (var at = 0; at < count; at++)
        {
            position[at] = row.GetFieldValue<byte[]>(Landed.Count + at);
        }

        return position;
    }

    void RefuseRepeated(IReadOnlyList<ResourceColumn> position, byte[][]? last, byte[][] here)
    {
        if (last is null || here.Length == 0)
        {
            return;
        }

        for (var at = here.Length - 1; at >= 0; at--)
        {
            if (!here[at].AsSpan().SequenceEqual(last[at]))
            {
                return;
            }
        }

        var values = position.Select((column, at) => $"{column.Name} = {Encoding.UTF8.GetString(here[at])}");
        throw new AnalyticsException(
            $"{_about}: two rows have {string.Join(", ", values)}, so that one of them could be missed between two pages. "
            + "Name in `key` the columns that together tell any two rows apart.");
    }

    void RefuseEmptyKeys(IReadOnlyList<ResourceColumn> key, IReadOnlyList<string> filled, Condition start)
    {
        var doubtful = key.Where(column => !filled.Contains(column.Name)).ToList();
        if (doubtful.Count == 0)
        {
            return;
        }

        var found = _session.Texts(
            Fill("empty_key.sql", new()
            {
                ["relation"] = _resource.Relation,
                ["condition"] = start.Sql,
                ["empty"] = string.Join(" or ", doubtful.Select(column => $"{column.Sql} is null")),
            }),
            start.Parameters);
        if (found is ["true"])
        {
            throw new AnalyticsException(
                $"{_about}: there are rows without {string.Join(" or ", doubtful.Select(column => column.Name))}, which is in `key`: "
                + "they could not be told apart. Name other columns in `key`, or leave those rows out by a query.");
        }
    }

    ResourceColumn Find(string name) =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new AnalyticsException(
            $"{_about}: it has no column '{name}', which is set as {(name == _resource.HighWater ? "high_water" : "key")}; the nearest is "
            + $"'{Nearest.To(name, [.. Columns.Select(column => column.Name)])}'. Correct the setting, or bring the column back. "
            + $"Its columns are: {string.Join(", ", Columns.Select(column => column.Name))}.");

    Overlap OverlapOf(ResourceColumn mark)
    {
        if (_resource.Overlap is null)
        {
            return mark.IsTime
                ? Overlap.OfTimes
                : throw new AnalyticsException(
                    $"{_about}: high_water '{mark.Name}' is {mark.TypeName}, so `overlap` must be set: how far below the last mark rows may "
                    + "still appear, because they were numbered before and committed after others; 0 when that cannot happen.");
        }

        var overlap = Overlap.Parse(_resource.Overlap)!;
        return overlap.IsNone || (overlap.IsTime ? mark.IsTime : mark.IsNumber)
            ? overlap
            : throw new AnalyticsException(
                $"{_about}: overlap is {_resource.Overlap}, and high_water '{mark.Name}' is {mark.TypeName}. Write "
                + (mark.IsTime ? "a duration such as 10m, 2h or 1d." : mark.IsNumber ? "a number." : "0: there is no way back from such a mark."));
    }

    // In one pass: what is put in may itself have braces.
    static string Fill(string file, Dictionary<string, string> parts) =>
        Placeholder().Replace(PostgresSession.File(file), match => parts[match.Groups[1].Value]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
