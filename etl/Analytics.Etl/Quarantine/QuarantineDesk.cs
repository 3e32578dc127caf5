using Analytics.Etl.Loading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Quarantine;

/// <summary>What an operator does with refused records: try them again, load their corrections, dismiss them.</summary>
/// <param name="warehouse">The warehouse.</param>
/// <param name="folder">Its folder.</param>
/// <param name="clock">Gives the time of what is done.</param>
/// <param name="progress">Told before each step; null = nobody listens.</param>
/// <param name="cancellation">Rolls a load back.</param>
public sealed class QuarantineDesk(
    LiveWarehouse warehouse, DataFolder folder, TimeProvider clock, IProgress<PullProgress>? progress, CancellationToken cancellation)
{
    static readonly SqlCatalog Files = new(typeof(QuarantineDesk).Assembly);

    /// <summary>
    /// Tries held records again against the contracts and the agencies, directives and tasks of today: one batch per source.
    /// What could not be split into columns cannot be tried.
    /// </summary>
    public IReadOnlyList<PullResult> Retry(HeldFilter filter)
    {
        var sources = warehouse.Connection.Query<(string Name, bool IsSimulated)>(
            Files.Text("Quarantine/sources.sql"),
            new { source = filter.Source ?? "", kind = filter.Kind ?? "", reason = filter.Reason ?? "" }).ToList();
        return
        [
            .. sources.Select(source => Load(
                new NothingNew(new SourceDescription(source.Name, source.IsSimulated)),
                new Rework("retry", filter.Kind, filter.Reason))),
        ];
    }

    /// <summary>
    /// Loads the corrected records of a folder that <see cref="QuarantineExport"/> wrote, under the sources that they came
    /// from. A record that is loaded is held no longer, also when its key was wrong.
    /// </summary>
    /// <param name="path">The folder, or the folder of one source in it.</param>
    /// <exception cref="AnalyticsException">It holds no export, or a file of it cannot be read; what was loaded of other sources stays.</exception>
    public IReadOnlyList<PullResult> Release(string path) =>
    [
        .. CorrectedFolder.In(path).Select(corrected => Load(corrected, new Rework("release", Kind: null, "unknown_reference"))),
    ];

    /// <summary>A held record needs no correction: it stays where it is, and is held no longer.</summary>
    /// <param name="hashPrefix">Start of its hash.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="AnalyticsException">There is no such record, it is not held, or it is not said who decides and why.</exception>
    public HeldRecord Dismiss(string hashPrefix, string by, string because) => Act("dismiss", hashPrefix, by, because);

    /// <summary>A record that was dismissed is held again.</summary>
    /// <param name="hashPrefix">Start of its hash.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="AnalyticsException">There is no such record, it was not dismissed, or it is not said who decides and why.</exception>
    public HeldRecord Restore(string hashPrefix, string by, string because) => Act("restore", hashPrefix, by, because);

    HeldRecord Act(string act, string hashPrefix, string by, string because)
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(because))
        {
            throw new AnalyticsException($"To {act} a record, say who decides (--by) and why (--because).");
        }

        var isDismissed = act == "restore";
        var found = QuarantineList.Find(warehouse, hashPrefix);
        var record = found.FirstOrDefault(one => one.ReleasedAt is null && one.DismissedAt is not null == isDismissed)
            ?? throw new AnalyticsException(
                $"The record {found[0].Hash[..16]} "
                + (found[0].ReleasedAt is { } released ? $"was released at {released:yyyy-MM-dd HH:mm} UTC" : isDismissed ? "was not dismissed" : "was dismissed already")
                + ", so there is nothing to do.");
        warehouse.InTransaction(connection =>
            new LoadSession(connection, new Dictionary<string, object>(), cancellation).RunFile(
                "Quarantine/act.sql",
                ("act", act), ("hash", record.Hash), ("by", by.Trim()), ("because", because.Trim()),
                ("now", clock.GetUtcNow().UtcDateTime)));
        return QuarantineList.Find(warehouse, record.Hash)[0];
    }

    PullResult Load(ISource source, Rework rework) => Pull.Run(source, new PullPlan
    {
        Warehouse = warehouse,
        Folder = folder,
        LandedUnder = folder,
        Clock = clock,
        Options = new PullOptions { Rework = rework },
        Job = rework.Job,
        Progress = progress,
        Cancellation = cancellation,
    });
}
