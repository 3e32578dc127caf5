namespace Analytics.Simulation.Facts;

/// <summary>A number that a task asks for, its unit, and what is counted, Vietnamese.</summary>
sealed record TaskTarget(double Value, string Unit, string What)
{
    public bool IsShare => Unit == "%";
}
