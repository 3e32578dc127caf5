namespace Analytics.Oracle.Tests;

/// <summary>What the oracles say about one assignment.</summary>
sealed record AssignmentDetail
{
    public required string Id { get; init; }

    public string? EffectiveDue { get; init; }

    public int RetroactiveExtensions { get; init; }

    public string? VerdictCurrent { get; init; }

    public string? VerdictOriginal { get; init; }

    public string? Done { get; init; }

    public string? Verdict { get; init; }

    public int Returned { get; init; }

    public int Reopened { get; init; }

    public object? Member(string name) => name switch
    {
        "effective_due" => EffectiveDue,
        "retroactive_extensions" => RetroactiveExtensions,
        "verdict_current" => VerdictCurrent,
        "verdict_original" => VerdictOriginal,
        "done" => Done,
        "verdict" => Verdict,
        "returned" => Returned,
        "reopened" => Reopened,
        _ => $"unknown member {name}",
    };
}
