namespace Analytics.Etl;

/// <summary>A row of ops.warning.</summary>
/// <param name="Code">unknown_agency, effective_after_recorded, assigned_after_due or empty_group.</param>
/// <param name="RecordKind">The kind of record.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What was found.</param>
/// <param name="Suggestion">What to do; null = nothing to suggest.</param>
/// <param name="CountRows">Records concerned.</param>
public sealed record PullWarning(
    string Code, string RecordKind, string Subject, string Message, string? Suggestion, long CountRows);
