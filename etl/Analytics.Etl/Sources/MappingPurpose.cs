namespace Analytics.Etl.Sources;

/// <summary>What the rows of a mapping say.</summary>
public enum MappingPurpose
{
    /// <summary>Records.</summary>
    Records,

    /// <summary>The keys of all records that the source has now: what it sent before and is not among them was deleted.</summary>
    Present,

    /// <summary>Keys of records that the source has deleted.</summary>
    Gone,
}
