namespace Analytics.Reports.Charts;

/// <summary>Shares before and now.</summary>
public static class SlopeLines
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, string before, string now, IReadOnlyList<SlopeRow> rows)
    {
        _ = (before, now, rows);
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_slopes"));
    }
}
