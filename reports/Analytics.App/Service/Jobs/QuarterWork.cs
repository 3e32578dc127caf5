using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>
/// A quarter-end job: each due quarter is measured as known on its official date, published, and given out, oldest
/// first. The ledger says which are due; the warehouse is held throughout, so no other node does the same quarter.
/// </summary>
abstract class QuarterWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock) : IJobWork
{
    public abstract string Job { get; }

    public abstract string Description { get; }

    public abstract string? Cron { get; }

    protected DataFolder Folder => configuration.Folder;

    public Task<JobResult> Run(CancellationToken cancellation) =>
        turn.Take(Job, warehouse => GiveOutAll(warehouse, cancellation), cancellation);

    /// <summary>Puts what is owed for a quarter in place.</summary>
    protected abstract GivenOut GiveOut(Snapshot snapshot, string period, CancellationToken cancellation);

    JobResult GiveOutAll(LiveWarehouse warehouse, CancellationToken cancellation)
    {
        var owed = DuePeriods.Owed(warehouse, Job, configuration.Today(clock), configuration.Schedule.Since, clock);
        var all = new MeasureScope(configuration.Today(clock));
        if (owed.Count > 0 && Measurement.HasPeriods(warehouse, all))
        {
            // Each past period at its own official cut: a report also shows the months and the quarters before.
            Measurement.Run(warehouse, all, clock, progress: null, cancellation);
        }

        List<string> problems = [];
        foreach (var period in owed)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                RunLog.Run(warehouse, Job, period.PeriodCode, clock, _ => GiveOutOne(warehouse, period, cancellation));
            }
            catch (AnalyticsException error)
            {
                // It stays owed; the later quarters need not wait for it.
                problems.Add(error.Message);
            }
        }

        if (problems.Count > 0)
        {
            throw new AnalyticsException(string.Join(" ", problems.Distinct()));
        }

        return owed.Count == 0
            ? new JobResult("no quarter is owed", IsSkipped: true)
            : new JobResult($"done: {string.Join(", ", owed.Select(period => period.PeriodCode))}");
    }

    string GiveOutOne(LiveWarehouse warehouse, DuePeriod period, CancellationToken cancellation)
    {
        // A quarter after the last record is not covered by that, and is owed all the same.
        var scope = new MeasureScope(period.DueDate, period.PeriodCode);
        Measurement.Run(warehouse, scope, clock, progress: null, cancellation);
        var given = door.Enter(() =>
        {
            Publication.Publish(warehouse, Folder);
            using var snapshot = Snapshot.Open(Folder);
            return GiveOut(snapshot, period.PeriodCode, cancellation);
        });
        given.Afterwards(warehouse);
        DuePeriods.Done(warehouse, period, given.RunId, Path.GetRelativePath(Folder.Root, given.Path), clock);
        return given.Path;
    }
}
