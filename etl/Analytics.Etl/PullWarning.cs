namespace Analytics.Etl;

/// <summary>A row of ops.warning.</summary>
/// <param name="Code">A word such as unknown_agency or new_column; the comment of the column in the warehouse lists them.</param>
/// <param name="RecordKind">The kind of record.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What was found.</param>
/// <param name="Suggestion">What to do; null = nothing to suggest.</param>
/// <param name="CountRows">Records concerned.</param>
public sealed record PullWarning(
    string Code, string RecordKind, string Subject, string Message, string? Suggestion, long CountRows);
