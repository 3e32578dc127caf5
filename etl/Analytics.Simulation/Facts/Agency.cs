namespace Analytics.Simulation.Facts;

/// <summary>One agency or group of agencies of the sample.</summary>
sealed record Agency(string Id, string PeerGroup, bool IsGroup, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom ?? day) <= day && day <= (ValidTo ?? day);
}
