using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Signals;

/// <summary>What the control chart of one system rate says of its newest month.</summary>
/// <param name="Point">The newest month.</param>
/// <param name="Xmr">The chart that makes the signal, in the unit of the value.</param>
/// <param name="Laney">The chart for large counts, of fractions; null when all or none succeeded in its months.</param>
/// <param name="Signal">inside, or the rules that the month is part of breaking.</param>
sealed record MonthlySignal(RatePoint Point, XmrChart Xmr, LaneyChart? Laney, string Signal)
{
    /// <summary>Of a series in order of time; null when its newest month is not the one measured, or it is too short.</summary>
    public static MonthlySignal? Of(IReadOnlyList<RatePoint> series)
    {
        var values = series.Select(point => point.Scaled(point.Share.Value)).ToList();
        if (series[^1].FigureRow is null || XmrChart.Lock(values) is not { } chart)
        {
            return null;
        }

        var broken = chart.Signals(values)[^1];
        return new(
            series[^1], chart, LaneyChart.Lock(series.Select(point => point.Share)),
            broken.Count == 0 ? "inside" : string.Join(' ', broken));
    }
}
