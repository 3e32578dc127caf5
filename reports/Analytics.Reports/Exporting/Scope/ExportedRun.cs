namespace Analytics.Reports.Exporting.Scope;

/// <summary>The run of a quarter that is exported.</summary>
sealed record ExportedRun
{
    public required string Period { get; init; }

    public required DateOnly V { get; init; }

    public required DateOnly K { get; init; }

    public required string Run { get; init; }

    public int RunKey { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsSimulated { get; init; }
}
