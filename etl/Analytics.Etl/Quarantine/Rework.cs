namespace Analytics.Etl.Quarantine;

/// <summary>A load that an operator asked for: held records are tried again, whatever they were refused for.</summary>
/// <param name="Job">retry, or release: corrected records come with it.</param>
/// <param name="Kind">Only of this kind; null = any.</param>
/// <param name="Reason">Only refused for this reason code; null = any.</param>
sealed record Rework(string Job, string? Kind, string? Reason);
