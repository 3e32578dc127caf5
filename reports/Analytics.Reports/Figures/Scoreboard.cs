namespace Analytics.Reports.Figures;

/// <summary>The figures of the whole system in the quarters of a report, by indicator.</summary>
public sealed class Scoreboard(ReportQuarter quarter, IEnumerable<Figure> figures)
{
    readonly ILookup<string, Figure> _figures = figures.OrderBy(figure => figure.EndDate).ToLookup(figure => figure.IndicatorId);

    /// <summary>The indicators of the reported quarter without their companions, by their number in the catalogue.</summary>
    public IReadOnlyList<Figure> Indicators =>
    [
        .. _figures.SelectMany(figures => figures)
            .Where(figure => figure.CatalogueNumber is not null && figure.PeriodCode == quarter.Code)
            .OrderBy(figure => figure.CatalogueNumber),
    ];

    /// <summary>The figure of the reported quarter; null when it was not measured.</summary>
    public Figure? Now(string indicatorId) => Of(indicatorId, quarter.Code);

    /// <summary>The figure of the quarter before.</summary>
    public Figure? Previous(string indicatorId) => Of(indicatorId, quarter.PreviousCode);

    /// <summary>The figure of the same quarter a year before.</summary>
    public Figure? LastYear(string indicatorId) => Of(indicatorId, quarter.LastYearCode);

    /// <summary>Up to eight quarters, old to new.</summary>
    public IReadOnlyList<Figure> History(string indicatorId) => [.. _figures[indicatorId]];

    /// <summary>The change against the quarter before.</summary>
    public Change? QuarterChange(string indicatorId) => Change.Between(Now(indicatorId), Previous(indicatorId));

    /// <summary>The change against the same quarter a year before.</summary>
    public Change? YearChange(string indicatorId) => Change.Between(Now(indicatorId), LastYear(indicatorId));

    /// <summary>A count of the reported quarter; 0 when its indicator was measured and had nothing to count.</summary>
    public double? Count(string indicatorId) =>
        Now(indicatorId)?.Value ?? (Now(indicatorId.Split('/')[0]) is null ? null : 0);

    Figure? Of(string indicatorId, string? periodCode) =>
        _figures[indicatorId].FirstOrDefault(figure => figure.PeriodCode == periodCode);
}
