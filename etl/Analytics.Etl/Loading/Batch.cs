using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loading;

/// <summary>One batch: staged files that are loaded in one transaction.</summary>
sealed class Batch
{
    // Việt Nam has had one offset and no summer time since 1975.
    static readonly TimeSpan VietNamOffset = TimeSpan.FromHours(7);

    public required SourceDescription Source { get; init; }

    public required IReadOnlyList<StagedFile> Files { get; init; }

    /// <summary>Start of the pull, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    public required TimeProvider Clock { get; init; }

    public required IProgress<PullProgress>? Progress { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Loads everything or nothing.</summary>
    public PullResult Load(LiveWarehouse warehouse)
    {
        PullResult? result = null;
        var settings = new LoadSession(warehouse.Connection, new Dictionary<string, object>(), CancellationToken.None);
        settings.RunFile("Loading/settings.sql");
        try
        {
            warehouse.InTransaction(connection => result = Load(connection));
        }
        finally
        {
            settings.RunFile("Loading/settings_reset.sql");
        }

        Progress?.Report(new PullProgress("done", Source.Name, 1));
        return result!;
    }

    PullResult Load(DuckDBConnection connection)
    {
        var key = new LoadSession(connection, new Dictionary<string, object>(), Cancellation)
            .Value<int>("select nextval('ops.batch_key')::integer");
        var now = Clock.GetUtcNow();
        var session = new LoadSession(
            connection,
            new Dictionary<string, object>
            {
                ["source"] = Source.Name,
                ["batch_key"] = key,
                ["today"] = DateOnly.FromDateTime(now.ToOffset(VietNamOffset).DateTime),
                ["now"] = now.UtcDateTime,
            },
            Cancellation);

        var loads = RecordKinds.All
            .Select(kind => new KindLoad(session, kind, [.. Files.Where(file => file.Kind == kind)]))
            .ToList();
        Prepare(session);
        ForEach("checking", 0.3, loads, load => load.Check());
        ForEach("loading", 0.6, loads, load => LoadKind(session, load));
        ForEach("closing", 0.9, loads, load => load.Quarantine());
        session.RunFile("Loading/quarantine.sql");
        loads.ForEach(load => load.Release());
        return Close(session, key, [.. loads.Select(load => load.Count())]);
    }

    void Prepare(LoadSession session)
    {
        session.RunFile("Checks/check_macros.sql");
        session.RunFile("Loading/temporary_tables.sql");
        foreach (var file in Files)
        {
            session.RunFile(
                "Loading/source_file.sql",
                ("file_number", file.Number), ("file_name", file.Landed.Name), ("kind", file.Kind.Name));
        }
    }

    static void LoadKind(LoadSession session, KindLoad load)
    {
        // Lineage and groups are keyed by agencies, which must be found before records can be compared.
        if (load.Kind == AgencyContracts.Lineage || load.Kind == AgencyContracts.Group)
        {
            session.RunFile($"Loading/{load.Kind.Name}_agencies.sql");
            load.DropRefused();
        }

        load.Settle();
        load.Load();
        if (load.Kind == AgencyContracts.Agency)
        {
            session.RunFile("Loading/agency_text.sql");
        }
        else if (load.Kind == TaskContract.Task)
        {
            session.RunFile("Loading/task_agencies.sql");
        }
        else if (load.Kind == StatusEventContract.StatusEvent)
        {
            DuplicateEvents.Decide(session);
        }
    }

    PullResult Close(LoadSession session, int key, IReadOnlyList<KindCount> counts)
    {
        session.RunFile("Loading/warning.sql");
        foreach (var file in Files)
        {
            session.RunFile(
                "Loading/landed_file.sql",
                ("sha256", file.Landed.Sha256), ("file_name", file.Landed.Name), ("record_kind", file.Kind.Name),
                ("size_bytes", file.Landed.SizeBytes), ("encoding", file.Encoding), ("landed_at", file.Landed.LandedAt),
                ("rows_read", file.RowsRead));
        }

        var result = new PullResult
        {
            Source = Source.Name,
            BatchKey = key,
            IsSimulated = Source.IsSimulated,
            Files = Files.Count,
            Kinds = [.. counts.Where(count => Files.Any(file => file.Kind.Name == count.Kind))],
            Released = session.Value<long>($"select count(*) from ops.quarantine where released_batch = {key}"),
            Warnings = session.Rows<PullWarning>(
                """
                select
                    warning_code as Code, record_kind as RecordKind, subject as Subject, message as Message,
                    suggestion as Suggestion, count_rows as CountRows
                from new_warning
                order by record_kind, warning_code, subject
                """),
            Elapsed = TimeSpan.Zero,
        };
        session.RunFile(
            "Loading/batch.sql",
            ("started", StartedAt), ("finished", Clock.GetUtcNow().UtcDateTime), ("read", result.Read),
            ("loaded", result.Loaded), ("duplicate", result.Duplicate), ("quarantined", result.Quarantined),
            ("is_simulated", Source.IsSimulated));
        return result;
    }

    void ForEach(string stage, double from, List<KindLoad> loads, Action<KindLoad> step)
    {
        foreach (var (index, load) in loads.Index())
        {
            Progress?.Report(new PullProgress(stage, load.Kind.Name, from + ((from < 0.9 ? 0.3 : 0.1) * index / loads.Count)));
            step(load);
        }
    }
}
