namespace Analytics.Etl.Resolving;

/// <summary>An agency that a text may mean.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Name">Its name that is near.</param>
/// <param name="Score">Similarity of the two, from 0 to 1.</param>
public sealed record AgencySuggestion(string AgencyId, string Name, double Score);
