using Analytics.App.Service;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Analytics.Service.Tests.Running;
using Analytics.Warehouse.Engine;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Analytics.Service.Tests;

/// <summary>The stored schedule across starts, with a clock that is turned.</summary>
public sealed class TimetableTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 30, TimeSpan.Zero);

    readonly Site _site = new Site().With();
    readonly ShiftedClock _clock = new(Start);

    [Fact]
    public async Task Runs_missed_while_the_service_was_down_are_made_up_once()
    {
        var job = new CountingWork("nightly", "0 30 1 * * ?");
        await Serve([job], _ => Task.CompletedTask);
        Assert.Equal(0, job.Runs);

        _clock.Shift = TimeSpan.FromDays(3);
        await Serve([job], async _ => await job.Ran(1));

        Assert.Equal(1, job.Runs);
    }

    [Fact]
    public async Task A_changed_time_replaces_the_old_one_and_makes_nothing_up()
    {
        await Serve([new CountingWork("nightly", "0 30 1 * * ?")], _ => Task.CompletedTask);

        _clock.Shift = TimeSpan.FromDays(3);
        var changed = new CountingWork("nightly", "0 45 2 * * ?");
        await Serve([changed], async scheduler =>
            Assert.Equal("0 45 2 * * ?", ((ICronTrigger)(await scheduler.GetTrigger(Timetable.CronKey("nightly")))!).CronExpressionString));

        Assert.Equal(0, changed.Runs);
    }

    [Fact]
    public async Task The_job_of_a_source_that_is_gone_is_removed()
    {
        await Serve([new CountingWork("pull:a", "0 0 * * * ?"), new CountingWork("pull:b", "0 0 * * * ?")], _ => Task.CompletedTask);

        await Serve([new CountingWork("pull:b", "0 0 * * * ?")], async scheduler =>
        {
            Assert.False(await scheduler.Exists(Timetable.Key("pull:a")));
            Assert.False(await scheduler.Exists(Timetable.CronKey("pull:a")));
            Assert.True(await scheduler.Exists(Timetable.CronKey("pull:b")));
        });
    }

    [Fact]
    public async Task A_job_never_runs_beside_itself()
    {
        var slow = new CountingWork("slow", "* * * * * ?") { Takes = TimeSpan.FromSeconds(2.5) };

        await Serve([slow], async scheduler =>
        {
            await scheduler.TriggerJob(Timetable.Key("slow"));
            await slow.Ran(3);
        });

        Assert.Equal(1, slow.MostAtOnce);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_runs_nothing_twice_and_breaks_nothing()
    {
        var job = new CountingWork("frequent", "0/2 * * * * ?");
        await Serve([job], async scheduler =>
        {
            await job.Ran(1);
            _clock.Shift = TimeSpan.FromHours(-2);
            var runs = job.Runs;

            // Its next time has not come yet by this clock; what is asked for is done all the same.
            await scheduler.TriggerJob(Timetable.Key("frequent"));
            await job.Ran(runs + 1);
            Assert.InRange(job.Runs, runs + 1, runs + 2);
            _clock.Shift = TimeSpan.Zero;
            await job.Ran(runs + 3);
        });
    }

    [Fact]
    public async Task Asking_again_while_a_job_waits_adds_nothing_and_while_it_runs_adds_one_more()
    {
        var job = new CountingWork("tally", null) { Takes = TimeSpan.FromSeconds(2) };
        await Serve([job], async scheduler =>
        {
            var soon = _clock.GetUtcNow() + TimeSpan.FromSeconds(2);
            await Timetable.Ask(scheduler, "tally", soon, RetryPolicy.None, CancellationToken.None);
            await Timetable.Ask(scheduler, "tally", soon, RetryPolicy.None, CancellationToken.None);
            await job.Began(1);
            await Timetable.Ask(scheduler, "tally", _clock.GetUtcNow(), RetryPolicy.None, CancellationToken.None);
            await job.Ran(2);
        });

        Assert.Equal(2, job.Runs);
    }

    public void Dispose() => _site.Dispose();

    async Task Serve(CountingWork[] works, Func<IScheduler, Task> whileServing)
    {
        var configuration = ServiceConfiguration.Read(Path.Combine(_site.Root, "analytics.yaml"), new DataFolder(_site.Data));
        var services = new ServiceCollection().AddAnalytics(configuration, _clock);
        Array.ForEach(works, work => services.AddSingleton<IJobWork>(work));
        await using var parts = services.BuildServiceProvider();
        var scheduler = await parts.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await Timetable.Apply(scheduler, works, configuration, CancellationToken.None);
        await scheduler.Start();
        await whileServing(scheduler);
        await scheduler.Shutdown(waitForJobsToComplete: true);
    }
}
