namespace Analytics.Etl.Sources;

/// <summary>How the records of one kind are made of what a source sends.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Sql">
/// A SELECT over the tables that the source landed, named as their content. Its columns are columns of the contract; of the
/// lists of keys, the one column by which the kind can be deleted.
/// </param>
/// <param name="Purpose">What the rows say.</param>
public sealed record RecordMapping(string Kind, string Sql, MappingPurpose Purpose = MappingPurpose.Records);
