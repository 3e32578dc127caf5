using System.Data.Common;
using Analytics.Warehouse.Engine;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Analytics.App.Service.Health;

/// <summary>Keeps the figures of the sources current for a collector, which does not ask for them.</summary>
sealed class FreshnessTicker(FreshnessBoard board, TimeProvider clock) : BackgroundService
{
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await board.Read(stoppingToken);
            }
            catch (Exception error) when (error is DbException or SchedulerException or AnalyticsException)
            {
                // The readiness check tells it; the last figures stand.
            }
        }
    }
}
