namespace Analytics.Etl.Resolving;

/// <summary>Records of one kind that name an agency.</summary>
/// <param name="Kind">lead, coordinate or a kind with versions such as report_duty; of refused records the kind with "(held)".</param>
/// <param name="Count">How many.</param>
public sealed record MentionCount(string Kind, long Count);
