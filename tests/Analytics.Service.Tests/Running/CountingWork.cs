using Analytics.App.Service.Jobs;

namespace Analytics.Service.Tests.Running;

/// <summary>A job that counts how often it ran.</summary>
sealed class CountingWork(string job, string? cron) : IJobWork
{
    readonly Lock _counting = new();
    int _running;

    public string Job => job;

    public string Description => "counts";

    public string? Cron => cron;

    /// <summary>How long each run takes.</summary>
    public TimeSpan Takes { get; init; }

    public int Begun { get; private set; }

    public int Runs { get; private set; }

    public int MostAtOnce { get; private set; }

    public async Task<JobResult> Run(CancellationToken cancellation)
    {
        Count(() =>
        {
            Begun++;
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        });
        await Task.Delay(Takes, cancellation);
        Count(() =>
        {
            Runs++;
            _running--;
        });
        return new JobResult("counted");
    }

    /// <summary>Waits until it has run so often.</summary>
    public Task Ran(int times) => Task.Run(() => Eventually.True(() => Runs >= times, $"{job} has run {times} times"));

    /// <summary>Waits until it has begun so often.</summary>
    public Task Began(int times) => Task.Run(() => Eventually.True(() => Begun >= times, $"{job} has begun {times} times"));

    void Count(Action change)
    {
        lock (_counting)
        {
            change();
        }
    }
}
