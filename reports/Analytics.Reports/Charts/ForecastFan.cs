namespace Analytics.Reports.Charts;

/// <summary>A forecast of completions against what is open.</summary>
public static class ForecastFan
{
    /// <summary>Draws the rows.</summary>
    public static Chart Draw(string id, Canvas canvas, ForecastFanRows rows)
    {
        _ = rows;
        return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_forecast"));
    }
}
