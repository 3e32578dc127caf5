namespace Analytics.Etl.Resolving;

/// <summary>What one decision about a name did.</summary>
/// <param name="Text">The agency as written in records.</param>
/// <param name="Before">The agency that it meant before; ?unknown when it meant none.</param>
/// <param name="After">The agency that it means now; ?unknown when it means none.</param>
/// <param name="Entries">Loaded entries of lists of leads and coordinators that changed.</param>
/// <param name="Leads">Loaded assignments that went to another agency.</param>
/// <param name="Duties">Loaded report duties that went to another agency.</param>
/// <param name="Measurements">Loaded rows of the other kinds with versions that went to another agency.</param>
/// <param name="Released">Refused records that waited for it and are loaded now.</param>
public sealed record Decision(string Text, string Before, string After, long Entries, long Leads, long Duties, long Measurements, long Released);
