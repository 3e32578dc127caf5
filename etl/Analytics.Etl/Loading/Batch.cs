using Analytics.Etl.Contracts;
using Analytics.Etl.Mapping;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.Etl.Loading;

/// <summary>One batch: records that are loaded in one transaction, with the cursor that they stand for.</summary>
sealed class Batch
{
    // Việt Nam has had one offset and no summer time since 1975.
    static readonly TimeSpan VietNamOffset = TimeSpan.FromHours(7);

    public required PullPlan Plan { get; init; }

    public required SourceDescription Source { get; init; }

    /// <summary>The row of the run log, which is ended with the data.</summary>
    public required RunEntry Run { get; init; }

    public required Fetched Fetched { get; init; }

    public required Staged Read { get; init; }

    /// <summary>Start of the pull.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>From when on the warehouse knows what is loaded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Name of the manifest from which the batch can be loaded again.</summary>
    public required string Manifest { get; init; }

    /// <summary>
    /// Loads everything or nothing. Records are checked into temporary tables before the transaction begins: what a
    /// transaction has written and not committed, the planner takes for empty, and then joins the large to the small.
    /// </summary>
    public PullResult Load(LiveWarehouse warehouse)
    {
        PullResult? result = null;
        var settings = new LoadSession(warehouse.Connection, new Dictionary<string, object>(), CancellationToken.None);
        settings.RunFile("Loading/settings.sql");
        try
        {
            var session = new LoadSession(warehouse.Connection, Parameters(), Plan.Cancellation);
            var loads = Check(session);
            warehouse.InTransaction(_ => result = Load(session, loads));
        }
        finally
        {
            settings.RunFile("Loading/settings_reset.sql");
        }

        Run.IsClosed = true;
        Plan.Progress?.Report(new PullProgress("done", Source.Name, 1));
        return result!;
    }

    Dictionary<string, object> Parameters() => new()
    {
        ["source"] = Source.Name,
        ["today"] = DateOnly.FromDateTime(RecordedAt.ToOffset(VietNamOffset).DateTime),
        ["now"] = RecordedAt.UtcDateTime,
        ["now_local"] = RecordedAt.ToOffset(VietNamOffset).DateTime,
        ["rework_all"] = Plan.Options.Rework is not null,
        ["rework_kind"] = Plan.Options.Rework?.Kind ?? "",
        ["rework_reason"] = Plan.Options.Rework?.Reason ?? "",
    };

    List<KindLoad> Check(LoadSession session)
    {
        var hasWork = HasWork(session);
        Prepare(session);
        var loads = hasWork ? Loads(session) : [];
        ForEach("checking", 0.3, loads, load => load.Check());
        return loads;
    }

    PullResult Load(LoadSession session, List<KindLoad> loads)
    {
        var key = session.Value<int>("select nextval('ops.batch_key')::integer");
        session.Add("batch_key", key);
        var deleted = 0L;
        ForEach("loading", 0.6, loads, load => deleted += LoadKind(session, load));
        ForEach("closing", 0.9, loads, load => load.Quarantine());
        var tables = Tables(session);
        session.RunFile("Loading/quarantine.sql");
        loads.ForEach(load => load.Release());
        if (loads.Count > 0)
        {
            session.RunFile("Loading/affects_from.sql", ("deleted", deleted));
        }

        return Close(session, key, deleted, [.. loads.Select(load => load.Count()), .. tables]);
    }

    // What of a table could not be read at all is held like any record; the rest of it went through the mappings.
    List<KindCount> Tables(LoadSession session)
    {
        var broken = Read.Files.Select(pair => pair.File)
            .Where(file => file.MalformedCount > 0 && RecordKinds.Find(file.Content) is null)
            .ToList();
        foreach (var file in broken)
        {
            session.RunFile(
                "Loading/malformed.sql", ("kind", file.Content), ("file_number", file.Number), ("path", file.MalformedPath));
        }

        return
        [
            .. broken.GroupBy(file => file.Content, file => file.MalformedCount)
                .Select(table => new KindCount(table.Key, table.Sum(), 0, 0, table.Sum())),
        ];
    }

    // Nothing was sent, and nothing has come since that held records could have waited for: then they are not tried again.
    bool HasWork(LoadSession session)
    {
        session.RunFile("Loading/waited.sql");
        return Read.Files.Count > 0 || session.Value<bool>("select has_work from waited");
    }

    // A kind with versions costs nothing when it has neither files nor records that wait; the others are named in SQL files.
    List<KindLoad> Loads(LoadSession session)
    {
        var held = session
            .Rows<(string Kind, long Count)>("select record_kind, count(*) from held group by record_kind")
            .ToDictionary(row => row.Kind, row => row.Count);
        return
        [
            .. from kind in RecordKinds.All
               let files = Read.Records.Where(file => file.Content == kind.Name).ToList()
               where kind.Versions is null || files.Count > 0 || held.ContainsKey(kind.Name)
               select new KindLoad(
                   session, kind, [.. files.Where(file => file.Purpose is MappingPurpose.Records)], held.GetValueOrDefault(kind.Name)),
        ];
    }

    void Prepare(LoadSession session)
    {
        session.RunFile("Checks/check_macros.sql");
        session.RunFile("Loading/temporary_tables.sql");
        foreach (var file in Read.Records.Concat(Read.Files.Select(pair => pair.File)).DistinctBy(file => file.Number))
        {
            session.RunFile(
                "Loading/source_file.sql", ("file_number", file.Number), ("file_name", file.Name), ("kind", file.Content));
        }
    }

    long LoadKind(LoadSession session, KindLoad load)
    {
        // Lineage and groups are keyed by agencies, which must be found before records can be compared.
        if (load.Kind == AgencyContracts.Lineage || load.Kind == AgencyContracts.Group)
        {
            session.RunFile($"Loading/{load.Kind.Name}_agencies.sql");
            load.DropRefused();
        }

        load.Settle();
        load.Load();
        var deleted = new Deletion(session, Source, load.Kind)
            .Mark([.. Read.Records.Where(file => file.Content == load.Kind.Name)], Plan.Options.AcceptDeletions);
        if (load.Kind == AgencyContracts.Agency)
        {
            AgencyNames.Find(session);
            VersionedLoad.Reconsider(session);
        }
        else if (load.Kind == TaskContract.Task)
        {
            session.RunFile("Loading/task_agencies.sql");
        }
        else if (load.Kind == StatusEventContract.StatusEvent)
        {
            DuplicateEvents.Decide(session);
        }

        return deleted;
    }

    PullResult Close(LoadSession session, int key, long deleted, IReadOnlyList<KindCount> counts)
    {
        foreach (var file in Read.Records)
        {
            foreach (var column in file.NewColumns)
            {
                WarnOfNewColumn(session, file, column);
            }
        }

        foreach (var file in Read.Files.Select(pair => pair.File))
        {
            foreach (var sheet in file.UnreadSheets)
            {
                session.RunFile("Loading/unread_sheet.sql", ("kind", file.Content), ("sheet", sheet), ("file_name", file.Name));
            }
        }

        session.RunFile("Loading/warning.sql");
        foreach (var sheets in Read.Files.GroupBy(pair => pair.Landed))
        {
            var landed = sheets.Key;
            session.RunFile(
                "Loading/landed_file.sql",
                ("sha256", landed.Sha256), ("file_name", landed.Name), ("record_kind", landed.Content),
                ("size_bytes", landed.SizeBytes), ("encoding", sheets.First().File.Encoding), ("landed_at", landed.LandedAt),
                ("rows_read", sheets.Sum(sheet => sheet.File.RowsRead)));
        }

        var result = new PullResult
        {
            Source = Source.Name,
            BatchKey = key,
            IsSimulated = Source.IsSimulated,
            Files = Fetched.Files.Count,
            Waiting = Fetched.Waiting,
            Kinds = [.. counts.Where(count => count.Read > 0 || Read.Records.Any(file => file.Content == count.Kind && file.Purpose is MappingPurpose.Records))],
            Deleted = deleted,
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
        // After a clock that was set back, the end of a batch is still not before its beginning.
        var finished = (Plan.Clock.GetUtcNow() is var now && now > RecordedAt ? now : RecordedAt).UtcDateTime;
        session.RunFile(
            "Loading/batch.sql",
            ("started", StartedAt.UtcDateTime), ("finished", finished), ("read", result.Read), ("loaded", result.Loaded),
            ("duplicate", result.Duplicate), ("quarantined", result.Quarantined), ("deleted", deleted),
            ("is_simulated", Source.IsSimulated), ("manifest", Manifest));
        session.RunFile("Loading/cursor.sql", ("cursor", Fetched.Cursor ?? ""));
        if (Plan.Job == "pull")
        {
            session.RunFile(
                "Loading/source.sql",
                ("connector", Source.Connector), ("is_simulated", Source.IsSimulated), ("note", Source.Note ?? ""),
                ("promise_seconds", (long)(Source.Promise?.TotalSeconds ?? 0)), ("finished", finished));
        }

        session.RunFile(
            "Loading/end_run.sql",
            ("run_key", Run.Key), ("finished", finished), ("window_from", Fetched.WindowFrom ?? ""),
            ("window_to", Fetched.WindowTo ?? ""), ("message", string.Join("; ", Fetched.Waiting)));
        return result;
    }

    static void WarnOfNewColumn(LoadSession session, StagedFile file, NewColumn column)
    {
        var known = RecordKinds.Find(file.Content)!.Columns.Select(known => known.Name).ToList();
        session.RunFile(
            "Loading/new_column.sql",
            ("kind", file.Content), ("column", column.Name), ("file_name", file.Name), ("nearest", Nearest.To(column.Name, known)),
            ("count", column.Records));
    }

    void ForEach(string stage, double from, List<KindLoad> loads, Action<KindLoad> step)
    {
        foreach (var (index, load) in loads.Index())
        {
            Plan.Progress?.Report(new PullProgress(stage, load.Kind.Name, from + ((from < 0.9 ? 0.3 : 0.1) * index / loads.Count)));
            step(load);
        }
    }
}
