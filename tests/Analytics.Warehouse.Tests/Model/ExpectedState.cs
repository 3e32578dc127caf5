namespace Analytics.Warehouse.Tests.Model;

/// <summary>The state of one assignment at a cut.</summary>
sealed record ExpectedState
{
    public DateOnly DueDate { get; init; }

    public DateOnly? Done { get; init; }

    public DateOnly? Submitted { get; init; }

    public DateOnly? FirstAccepted { get; init; }

    public DateOnly? Cancelled { get; init; }

    public int Returned { get; init; }

    public int Reopened { get; init; }

    public int Extensions { get; init; }

    public int RetroExtensions { get; init; }

    public int LateExtensions { get; init; }

    public string? Verdict { get; init; }
}
