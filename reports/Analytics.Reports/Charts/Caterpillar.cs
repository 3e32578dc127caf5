namespace Analytics.Reports.Charts;

/// <summary>An index of all agencies with its intervals, by tier.</summary>
public static class Caterpillar
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<IndexRow> rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_index"));
    }
}
