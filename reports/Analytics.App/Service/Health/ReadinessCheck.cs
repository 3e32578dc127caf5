using Analytics.App.Service.Jobs;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Quartz;

namespace Analytics.App.Service.Health;

/// <summary>Whether the service can do its work: its schedule can be read, its warehouse opened, its snapshot is there.</summary>
sealed class ReadinessCheck(
    ServiceConfiguration configuration, ISchedulerFactory schedulers, WarehouseTurn turn, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Remembered = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim _asking = new(1, 1);
    (DateTimeOffset At, HealthPart Part)? _warehouse;

    /// <summary>What was found.</summary>
    public async Task<IReadOnlyList<HealthPart>> Run(CancellationToken cancellation) =>
        [await Store(cancellation), await Warehouse(cancellation), Snapshot()];

    /// <inheritdoc />
    public void Dispose() => _asking.Dispose();

    async Task<HealthPart> Store(CancellationToken cancellation)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellation);
            await scheduler.Exists(Timetable.Key(JobNames.Measure), cancellation);
            return new HealthPart("schedule", scheduler.Status == SchedulerStatus.Running, scheduler.Status == SchedulerStatus.Running ? "running" : "starting");
        }
        catch (SchedulerException error)
        {
            return new HealthPart("schedule", false, $"its store cannot be read: {error.Message}");
        }
    }

    async Task<HealthPart> Warehouse(CancellationToken cancellation)
    {
        if (turn.Holder is { } job)
        {
            return new HealthPart("warehouse", true, $"busy: {job}");
        }

        // Opening it keeps others out for a moment, so it is not opened for every question.
        await _asking.WaitAsync(cancellation);
        try
        {
            if (_warehouse is not { } known || clock.GetUtcNow() - known.At > Remembered || clock.GetUtcNow() < known.At)
            {
                _warehouse = known = (clock.GetUtcNow(), await Open(cancellation));
            }

            return known.Part;
        }
        finally
        {
            _asking.Release();
        }
    }

    async Task<HealthPart> Open(CancellationToken cancellation)
    {
        try
        {
            return await turn.TryBetween(_ => { }, cancellation)
                ? new HealthPart("warehouse", true, "opens")
                : new HealthPart("warehouse", true, $"busy: {turn.Holder}");
        }
        catch (AnalyticsException error) when (LiveWarehouse.IsHeld(error))
        {
            return new HealthPart("warehouse", true, "busy: " + error.Message);
        }
        catch (Exception error) when (error is AnalyticsException or IOException or UnauthorizedAccessException)
        {
            return new HealthPart("warehouse", false, error.Message);
        }
    }

    HealthPart Snapshot() => File.Exists(configuration.Folder.SnapshotFile)
        ? new HealthPart("snapshot", true, "published")
        : new HealthPart("snapshot", false, "nothing is published yet");
}
