namespace Analytics.Warehouse.Operations;

/// <summary>The row of ops.job_run of a job that is running.</summary>
public sealed class RunEntry(long key)
{
    /// <summary>ops.job_run.run_key.</summary>
    public long Key { get; } = key;

    /// <summary>True when the work itself has written the end of the row, in the transaction of its data.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What is worth knowing of a run that succeeded; null = nothing.</summary>
    public string? Message { get; set; }
}
