namespace Analytics.Etl.Quarantine;

/// <summary>Held records of one source and kind with one reason.</summary>
/// <param name="Source">Source that sent them.</param>
/// <param name="Kind">Kind of the records.</param>
/// <param name="ReasonCode">Code of the reason.</param>
/// <param name="Count">How many.</param>
/// <param name="Oldest">When the first of them was refused, UTC.</param>
public sealed record HeldGroup(string Source, string Kind, string ReasonCode, long Count, DateTime Oldest);
