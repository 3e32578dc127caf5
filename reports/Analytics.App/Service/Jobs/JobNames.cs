namespace Analytics.App.Service.Jobs;

/// <summary>Names of jobs, as people and the schedule know them.</summary>
static class JobNames
{
    public const string Measure = "measure";
    public const string Publish = "publish";
    public const string Report = "report";
    public const string Export = "export";

    const string PullPrefix = "pull:";

    /// <summary>The job that pulls a source.</summary>
    public static string Pull(string source) => PullPrefix + source;

    /// <summary>The source that a job pulls; null = it is no pull.</summary>
    public static string? SourceOf(string job) =>
        job.StartsWith(PullPrefix, StringComparison.Ordinal) ? job[PullPrefix.Length..] : null;
}
