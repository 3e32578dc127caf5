using Analytics.Reports.Exporting;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Exports.Tests.Sample;

/// <summary>A data folder with a published warehouse, and folders for packs; gone when it is disposed.</summary>
public sealed class Box : IDisposable
{
    public const string Quarter = "2026-Q1";

    static readonly SqlCatalog Sql = new(typeof(Box).Assembly);

    int _packs;

    public string Root { get; } = Directory.CreateTempSubdirectory("analytics-pack-").FullName;

    public DataFolder Data => new(Path.Combine(Root, "data"));

    // Made once and copied: to make the tables takes longer than most tests.
    static readonly Lazy<Made> Real = new(() => Make(simulated: false));
    static readonly Lazy<Made> Simulated = new(() => Make(simulated: true));

    /// <summary>The sample, measured for the quarter as known on its official date, and published.</summary>
    public static Box Filled(bool simulated = false)
    {
        var box = new Box();
        var made = (simulated ? Simulated : Real).Value;
        Directory.CreateDirectory(Path.GetDirectoryName(box.Data.SnapshotFile)!);
        File.WriteAllBytes(box.Data.LiveFile, made.Live);
        File.WriteAllBytes(box.Data.SnapshotFile, made.Snapshot);
        return box;
    }

    /// <summary>The sample in a warehouse that was made anew.</summary>
    public static Box FilledAnew(bool simulated = false) => new Box().Change(live =>
    {
        live.Connection.Execute(Sql.Text("Sample/warehouse.sql"), new { simulated });
        Measurement.Run(live, new MeasureScope(new DateOnly(2026, 4, 10), Quarter), new FixedClock(), null, CancellationToken.None);
    });

    /// <summary>Changes the warehouse and publishes it.</summary>
    public Box Change(Action<LiveWarehouse> change)
    {
        using var live = LiveWarehouse.Open(Data);
        change(live);
        Publication.Publish(live, Data);
        return this;
    }

    public Box AddEvents(int count) => Change(live => live.Connection.Execute(Sql.Text("Sample/events.sql"), new { count }));

    /// <summary>An empty folder for packs.</summary>
    public string NewFolder() => Path.Combine(Root, $"packs-{Interlocked.Increment(ref _packs)}");

    public QuarterExportResult Export(Func<PackRequest, PackRequest>? with = null, int? threads = null)
    {
        using var snapshot = Snapshot.Open(Data);
        if (threads is not null)
        {
            snapshot.Connection.Execute($"set threads = {threads}");
        }

        var request = new PackRequest { Period = Quarter, Folder = NewFolder() };
        return QuarterExport.Write(snapshot, with is null ? request : with(request), progress: null, CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    static Made Make(bool simulated)
    {
        using var box = FilledAnew(simulated);
        return new Made(File.ReadAllBytes(box.Data.LiveFile), File.ReadAllBytes(box.Data.SnapshotFile));
    }

    sealed record Made(byte[] Live, byte[] Snapshot);
}
