using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Measuring;

/// <summary>One indicator of the whole system in the newest measured quarter.</summary>
public sealed record Headline
{
    /// <summary>Label of the quarter, Vietnamese.</summary>
    public required string PeriodVi { get; init; }

    /// <summary>V.</summary>
    public required DateOnly ValidDate { get; init; }

    /// <summary>K.</summary>
    public required DateOnly KnownDate { get; init; }

    /// <summary>Name of the indicator, Vietnamese.</summary>
    public required string NameVi { get; init; }

    /// <summary>percent (a fraction), count, days or ratio.</summary>
    public required string Unit { get; init; }

    /// <summary>How the counted units became the value.</summary>
    public required string Estimator { get; init; }

    /// <summary>x; null where the estimator has none.</summary>
    public double? Numerator { get; init; }

    /// <summary>n; null where the estimator has none.</summary>
    public double? Denominator { get; init; }

    /// <summary>The figure; null when there was nothing to count.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>green, amber, red, or null.</summary>
    public string? Rag { get; init; }

    /// <summary>All indicators, in the order of the catalogue.</summary>
    /// <exception cref="AnalyticsException">No quarter was measured yet.</exception>
    public static IReadOnlyList<Headline> Read(Snapshot snapshot)
    {
        IReadOnlyList<Headline> headlines = [.. snapshot.Connection.Query<Headline>(SqlCatalog.Own.Text("Measuring/headline.sql"))];
        return headlines.Count > 0
            ? headlines
            : throw new AnalyticsException("No whole quarter is measured yet. Run `analytics measure` when the data cover one.");
    }
}
