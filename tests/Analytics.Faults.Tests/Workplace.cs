using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Faults.Tests;

/// <summary>A drop folder and a data folder, and files of events to drop one after the other.</summary>
sealed class Workplace : IDisposable
{
    public const int EventsPerFile = 4000;

    const int Tasks = 500;

    public Workplace() : this(Directory.CreateTempSubdirectory("analytics-faults-").FullName)
    {
    }

    public Workplace(string root)
    {
        Root = root;
        Data = new DataFolder(Path.Combine(root, "data"));
        Directory.CreateDirectory(Drop);
        Put("agency.csv", "agency_id,name_vi", Enumerable.Range(0, 20).Select(agency => $"A{agency},Cơ quan {agency}"));
        Put("directive.csv", "directive_id,title", ["D,Chỉ thị"]);
        Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
            Enumerable.Range(0, Tasks).Select(task => $"T{task},D,Việc số {task},one_off,2025-01-01,A{task % 20},2025-12-31"));
    }

    public string Root { get; }

    public string Drop => Path.Combine(Root, "drop");

    public DataFolder Data { get; }

    /// <summary>Puts a further file of events into the drop folder; every fourth event was in the file before as well.</summary>
    public void DropEvents(int number) =>
        Put($"status_event-{number:000}.csv", "event_id,task_id,event_type,effective_date,recorded_at",
            Enumerable.Range(0, EventsPerFile).Select(index =>
            {
                var serial = (number * EventsPerFile) + index - (index % 4 == 0 && number > 0 ? EventsPerFile : 0);
                return $"E{serial},T{serial % Tasks},STARTED,2025-{(serial % 12) + 1:00}-{(serial % 28) + 1:00},2026-01-0{(serial % 9) + 1}";
            }));

    /// <summary>Event ids of the first so many files.</summary>
    public static HashSet<string> EventsOf(int files) =>
    [
        .. from number in Enumerable.Range(0, files)
           from index in Enumerable.Range(0, EventsPerFile)
           select $"E{(number * EventsPerFile) + index - (index % 4 == 0 && number > 0 ? EventsPerFile : 0)}",
    ];

    public Program Pull() => Program.Start("pull", Drop, "--data", Data.Root);

    /// <summary>Opens what a fault left behind, and proves that it holds the events of whole pulls only, none of them twice.</summary>
    /// <returns>How many files of events are loaded.</returns>
    public int RequireWholeWarehouse()
    {
        using var warehouse = LiveWarehouse.Open(Data);
        return RequireWhole(sql => warehouse.Connection.Query<string>(sql));
    }

    /// <summary>The same for the snapshot; null = nothing was published yet.</summary>
    public int? RequireWholeSnapshot()
    {
        if (!File.Exists(Data.SnapshotFile))
        {
            return null;
        }

        // Under a name of its own: this process opens it again and again, and the engine keeps what it knows of a path.
        var copy = new DataFolder(Path.Combine(Root, "read-" + Guid.NewGuid()));
        Directory.CreateDirectory(Path.GetDirectoryName(copy.SnapshotFile)!);
        File.Copy(Data.SnapshotFile, copy.SnapshotFile);
        using (var snapshot = Snapshot.Open(copy))
        {
            // Every table can be read to its end.
            foreach (var table in snapshot.Connection.Query<string>("select schema_name || '.' || table_name from duckdb_tables() where not internal").ToList())
            {
                snapshot.Connection.ExecuteScalar<long>($"select sum(length(t::varchar))::bigint from {table} t");
            }

            var files = RequireWhole(sql => snapshot.Connection.Query<string>(sql));
            snapshot.Dispose();
            Directory.Delete(copy.Root, recursive: true);
            return files;
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    static int RequireWhole(Func<string, IEnumerable<string>> ask)
    {
        var events = ask("select event_id from star.fact_status_event").ToList();
        var found = events.ToHashSet();
        Assert.Equal(events.Count, found.Count);
        var files = Enumerable.Range(0, 200).First(count => EventsOf(count).Count >= found.Count);
        Assert.True(found.SetEquals(EventsOf(files)), $"{found.Count} events are not those of whole files.");
        Assert.Equal(["0"], ask("select count(*)::varchar from ops.batch where rows_read <> rows_loaded + rows_duplicate + rows_quarantined"));
        Assert.Equal([files == 0 ? "0" : $"{Tasks}"], ask("select count(*)::varchar from star.dim_task where task_key > 0"));
        return files;
    }

    void Put(string name, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(Drop, name), [header, .. rows]);
}
