namespace Analytics.App.Service.Jobs;

/// <summary>What a job did.</summary>
/// <param name="Summary">One line for the history.</param>
/// <param name="IsSkipped">There was nothing to do.</param>
sealed record JobResult(string Summary, bool IsSkipped = false)
{
    /// <summary>Jobs that have work because of this one.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Something was left because it is not finished yet: the job looks again after a while.</summary>
    public bool LooksAgain { get; init; }
}
