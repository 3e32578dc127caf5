using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Signals;

/// <summary>The agencies of one peer group in one rate: each pulled towards the group, and tested against it.</summary>
sealed class PeerGroupSignals
{
    /// <summary>Fewer agencies with data are no group to compare with.</summary>
    public const int LeastAgencies = 3;

    readonly IReadOnlyList<RatePoint> _points;

    // Many small agencies have the same x of n.
    readonly Dictionary<Share, (double Rate, Interval Interval, string? Signal)> _found;

    PeerGroupSignals(IReadOnlyList<RatePoint> points, Shrinkage fit)
    {
        (_points, Fit) = (points, fit);
        _found = points.Select(point => point.Share).Distinct().ToDictionary(
            share => share,
            // The agency's own counts are among those of the group, as in the method.
            share => (fit.Rate(share), fit.Interval(share), Funnel.Signal(share, fit.Mean)));
    }

    public Shrinkage Fit { get; }

    public string IndicatorId => _points[0].IndicatorId;

    public string PeerGroup => _points[0].PeerGroup!;

    /// <summary>Of the agencies with something to divide by; null when they are too few.</summary>
    public static PeerGroupSignals? Of(IReadOnlyList<RatePoint> points) =>
        points.Count >= LeastAgencies && Shrinkage.Fit(points.Select(point => point.Share)) is { } fit
            ? new(points, fit)
            : null;

    public IEnumerable<(RatePoint Point, double Rate, Interval Interval, string? Signal)> Rows() =>
        _points.Select(point => (point, _found[point.Share].Rate, _found[point.Share].Interval, _found[point.Share].Signal));
}
