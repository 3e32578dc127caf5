namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>One item of a list, as far as the connector understands it.</summary>
/// <param name="Id">Hash of its id; of an item without one, of its bytes.</param>
/// <param name="Hash">Hash of its bytes.</param>
/// <param name="Mark">Moment of its last change; null = it does not say, or nobody asks.</param>
/// <param name="DetailPath">Path of its detail; null = the list has none.</param>
readonly record struct Item(ulong Id, ulong Hash, long? Mark, string? DetailPath);
