using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Statistics;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Signals;

/// <summary>
/// Puts into the figures of one period what statistics say of them (rule R14): rates of agencies are pulled towards their
/// peer group and tested against it, system rates of a month against their own past. Rates are indicators and companions
/// with the estimator rate.
/// </summary>
public static class FigureSignals
{
    /// <summary>
    /// Fills shrunk, shrunk_low, shrunk_high and signal of the temp table <c>figure</c>, and leaves what they were made of
    /// in the temp tables <c>shrinkage</c> and <c>control_limit</c> for <see cref="Store"/>. The first three are in the unit
    /// of the value. Null stays where there are fewer than three agencies or twelve months, or nothing to divide by.
    /// </summary>
    /// <param name="connection">The connection that has the temp table.</param>
    /// <param name="periodGrain">month or quarter; only months have a series.</param>
    /// <param name="periodEnd">Last day of the period; earlier months are those that end before.</param>
    /// <param name="known">K: earlier months as they were measured by then.</param>
    /// <param name="before">Key of the run that is counted again: earlier months as they were when it was made; null for a new run.</param>
    public static void Run(DuckDBConnection connection, string periodGrain, DateOnly periodEnd, DateOnly known, int? before = null)
    {
        connection.Execute(SqlCatalog.Own.Text("Signals/begin.sql"));
        var groups = connection
            .Query<RatePoint>(SqlCatalog.Own.Text("Signals/agency_rates.sql"))
            .GroupBy(point => (point.IndicatorId, point.PeerGroup))
            .Select(group => group.ToList())
            .ToList();
        // Quantiles of the beta distribution are dear; every group is by itself.
        var peers = groups.AsParallel().AsOrdered().Select(PeerGroupSignals.Of).OfType<PeerGroupSignals>().ToList();
        var months = periodGrain == "month" ? Months(connection, periodEnd, known, before ?? int.MaxValue) : [];
        using (var rows = connection.CreateAppender("temp", "main", "figure_signal"))
        {
            foreach (var (point, rate, interval, signal) in peers.SelectMany(group => group.Rows()))
            {
                rows.CreateRow().AppendValue(point.FigureRow)
                    .AppendValue((double?)point.Scaled(rate)).AppendValue((double?)point.Scaled(interval.Low))
                    .AppendValue((double?)point.Scaled(interval.High)).AppendValue(signal).EndRow();
            }

            foreach (var month in months)
            {
                rows.CreateRow().AppendValue(month.Point.FigureRow)
                    .AppendValue((double?)null).AppendValue((double?)null).AppendValue((double?)null)
                    .AppendValue(month.Signal).EndRow();
            }
        }

        AppendShrinkage(connection, peers);
        AppendLimits(connection, months);
        connection.Execute(SqlCatalog.Own.Text("Signals/fill.sql"));
    }

    /// <summary>Stores under a run what the figures of the last <see cref="Run"/> were made of.</summary>
    public static void Store(DuckDBConnection connection, int runKey) =>
        connection.Execute(SqlCatalog.Own.Text("Signals/store.sql"), new { run = runKey });

    static List<MonthlySignal> Months(DuckDBConnection connection, DateOnly periodEnd, DateOnly known, int before) =>
    [
        .. connection
            .Query<RatePoint>(SqlCatalog.Own.Text("Signals/monthly_rates.sql"), new { end = periodEnd, k = known, before })
            .GroupBy(point => point.IndicatorId)
            .Select(series => MonthlySignal.Of([.. series]))
            .OfType<MonthlySignal>(),
    ];

    static void AppendShrinkage(DuckDBConnection connection, List<PeerGroupSignals> peers)
    {
        using var rows = connection.CreateAppender("temp", "main", "shrinkage");
        foreach (var group in peers)
        {
            Index.Stored.Append(rows.CreateRow(), group.IndicatorId, group.PeerGroup, group.Fit);
        }
    }

    static void AppendLimits(DuckDBConnection connection, List<MonthlySignal> months)
    {
        using var rows = connection.CreateAppender("temp", "main", "control_limit");
        foreach (var (point, xmr, laney, _) in months)
        {
            Append(
                rows.CreateRow(), point, "xmr", xmr.BaselinePoints, xmr.Mean, new(xmr.Lower, xmr.Upper),
                new(xmr.LowerTwoSigma, xmr.UpperTwoSigma), null);
            if (laney is not null)
            {
                Append(
                    rows.CreateRow(), point, "p_prime", laney.BaselinePoints, point.Scaled(laney.Rate),
                    Scaled(point, laney.Limits(point.Denominator)), Scaled(point, laney.Limits(point.Denominator, sigmas: 2)), laney.SigmaZ);
            }
        }
    }

    static Interval Scaled(RatePoint point, Interval limits) => new(point.Scaled(limits.Low), point.Scaled(limits.High));

    static void Append(
        IDuckDBAppenderRow row, RatePoint point, string method, int baseline, double center, Interval limits,
        Interval twoSigma, double? sigmaZ) =>
        row.AppendValue(point.IndicatorId).AppendValue(method).AppendValue((int?)baseline)
            .AppendValue(Index.Stored.Round(center))
            .AppendValue(Index.Stored.Round(limits.Low)).AppendValue(Index.Stored.Round(limits.High))
            .AppendValue(Index.Stored.Round(twoSigma.Low)).AppendValue(Index.Stored.Round(twoSigma.High))
            .AppendValue(Index.Stored.Round(sigmaZ)).EndRow();
}
