namespace Analytics.Simulation.Facts;

/// <summary>One task in the hands of one agency that leads it.</summary>
sealed record Assignment(IssuedTask Task, string AgencyId)
{
    public string Id => $"{Task.Id}|{AgencyId}";
}
