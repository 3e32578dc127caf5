namespace Analytics.Reports.Charts;

/// <summary>Tasks by days to spare.</summary>
public static class SpareDays
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<SpareDaysBin> bins)
    {
        _ = bins;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_spare_days"));
    }
}
