using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>One fetch of all resources in one state of the database; it may be run again when it broke.</summary>
sealed class PostgresFetch(
    SourceDescription source, PostgresSettings settings, string connectionString, Dictionary<string, ResourceMark> marks,
    FetchRequest request)
{
    /// <summary>The resource being read; null = none yet.</summary>
    public string? Resource { get; private set; }

    /// <summary>Its rows read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads everything from the committed marks.</summary>
    public Fetched Run()
    {
        (Resource, Rows) = (null, 0);
        using var session = new PostgresSession(connectionString, settings.StatementTimeout, request.Cancellation);
        List<LandedFile> files = [];
        List<(string Name, ResourceReading Reading)> empty = [];
        List<string> from = [];
        Dictionary<string, ResourceMark> next = [];
        foreach (var (name, resource) in settings.Resources)
        {
            (Resource, Rows) = (name, 0);
            var reading = Open(session, name, resource);
            if (Land(name, reading) is { } file)
            {
                files.Add(file);
            }
            else
            {
                empty.Add((name, reading));
            }

            if (reading.Committed is { } committed)
            {
                from.Add($"{name} {committed.HighWater}");
            }

            if (reading.Mark is { } mark)
            {
                next[name] = mark;
            }
        }

        // A mapping may join a table of which nothing is new with another.
        if (files.Count > 0 && source.Mappings.Count > 0)
        {
            files.AddRange(empty.Select(pair => Land(pair.Name, pair.Reading.Landed, _ => { })));
        }

        return new Fetched(files, next.Count == 0 ? null : PostgresCursor.Text(next))
        {
            WindowFrom = from.Count == 0 ? null : string.Join("; ", from),
            WindowTo = next.Count == 0 ? null : string.Join("; ", next.Select(pair => $"{pair.Key} {pair.Value.HighWater}")),
        };
    }

    ResourceReading Open(PostgresSession session, string name, ResourceSettings resource)
    {
        var about = $"Source {source.Name}, resource {name} ({resource.Described} in {settings.Database} at {settings.Host}:{settings.Port})";
        var kind = RecordKinds.Find(name);
        var reading = new ResourceReading(
            session, resource, marks.GetValueOrDefault(name), kind, settings.PageRows, about)
        {
            PageRead = page =>
            {
                Rows = page.Count;
                request.Progress?.Report(new PullProgress("landing", $"{name}: {Rows:N0} rows", 0));
            },
        };
        RequireContract(about, kind, reading.Columns);
        return reading;
    }

    static void RequireContract(string about, RecordKind? kind, IReadOnlyList<ResourceColumn> columns)
    {
        var missing = kind?.Columns
            .Where(column => column.IsRequired && !columns.Any(had => string.Equals(had.Name, column.Name, StringComparison.OrdinalIgnoreCase)))
            .ToList() ?? [];
        if (missing.Count > 0)
        {
            throw new AnalyticsException(
                $"{about}: it has no column {string.Join(", ", missing.Select(column => $"'{column.Name}' ({column.Type.ToString().ToLowerInvariant()})"))}, "
                + $"which every record of {kind!.Name} needs. It has: {string.Join(", ", columns.Select(column => column.Name))}. "
                + $"Bring the column back, or give it that name in a query (`... as {missing[0].Name}`). Nothing was loaded of this source; "
                + "the next pull goes on where the last one ended.");
        }
    }

    LandedFile? Land(string name, ResourceReading reading)
    {
        using var rows = reading.Rows().GetEnumerator();
        return rows.MoveNext()
            ? Land(name, reading.Landed, lines =>
            {
                do
                {
                    lines.Row(rows.Current);
                }
                while (rows.MoveNext());
            })
            : null;
    }

    LandedFile Land(string name, IReadOnlyList<ResourceColumn> columns, Action<CsvLines> write) =>
        request.Landing.Write(
            $"{name}.csv", name, new FileForm(FileFormat.Csv),
            stream =>
            {
                var lines = new CsvLines(stream, columns.Count);
                lines.Header(columns.Select(column => column.Name));
                write(lines);
                lines.Flush();
            },
            request.Cancellation);
}
