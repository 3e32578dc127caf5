namespace Analytics.Simulation.Facts;

/// <summary>One agency being a member of one group from one day to another; no day = without limit.</summary>
sealed record Membership(string GroupId, string AgencyId, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom ?? day) <= day && day <= (ValidTo ?? day);
}
