namespace Analytics.Etl;

/// <summary>How far a pull is.</summary>
/// <param name="Stage">landing, reading, checking, loading, closing or done.</param>
/// <param name="Subject">The file or the kind of record being worked on.</param>
/// <param name="Part">Part of the whole pull that is done, 0 to 1: steps, not seconds.</param>
public sealed record PullProgress(string Stage, string Subject, double Part);
