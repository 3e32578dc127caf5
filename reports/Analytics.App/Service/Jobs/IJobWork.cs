namespace Analytics.App.Service.Jobs;

/// <summary>What one job does, on one attempt.</summary>
interface IJobWork
{
    /// <summary>Name of the job.</summary>
    string Job { get; }

    /// <summary>What it is for, in a few words.</summary>
    string Description { get; }

    /// <summary>When it runs, as a Quartz cron expression; null = only when something asks for it.</summary>
    string? Cron { get; }

    /// <summary>Does it. Doing it again after a crash at any point gives the same end.</summary>
    Task<JobResult> Run(CancellationToken cancellation);
}
