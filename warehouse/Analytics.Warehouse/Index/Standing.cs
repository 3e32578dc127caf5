namespace Analytics.Warehouse.Index;

/// <summary>Whether an agency has an indicator (rule R11): the status NA, OK or MISS of its figure.</summary>
public enum Standing
{
    /// <summary>NA: nothing to divide by, by nature.</summary>
    NotApplicable,

    /// <summary>OK.</summary>
    Supplied,

    /// <summary>MISS: owed and not supplied. Silence must never beat reporting.</summary>
    Missing,
}
