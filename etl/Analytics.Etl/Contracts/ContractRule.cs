namespace Analytics.Etl.Contracts;

/// <summary>Columns of one record that may not disagree.</summary>
/// <param name="Holds">SQL over the typed columns; the record is refused as a contradiction when it is false.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record ContractRule(string Holds, string Message);
