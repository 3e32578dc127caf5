namespace Analytics.Warehouse.Operations;

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    /// <summary>Under way, or its process died.</summary>
    Sending,

    /// <summary>Taken by the other side.</summary>
    Sent,

    /// <summary>Clearly not taken: it is tried again.</summary>
    Failed,

    /// <summary>It may have arrived: it is not tried again before an operator has said so.</summary>
    Unknown,
}
