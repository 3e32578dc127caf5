using Analytics.Warehouse.Statistics;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Index;

/// <summary>How numbers are written to the tables.</summary>
static class Stored
{
    /// <summary>Nine decimals, as all figures: the last bits of a logarithm may differ between machines.</summary>
    public static double? Round(double? value) => value is { } number ? Math.Round(number, 9) : null;

    /// <summary>The status of a figure.</summary>
    public static string Status(Standing standing) => standing switch
    {
        Standing.Supplied => "OK",
        Standing.Missing => "MISS",
        _ => "NA",
    };

    /// <summary>A row of <c>star.fact_shrinkage</c> without its run.</summary>
    public static void Append(IDuckDBAppenderRow row, string indicator, string peerGroup, Shrinkage fit) =>
        row.AppendValue(indicator).AppendValue(peerGroup)
            .AppendValue(Round(fit.Mean)).AppendValue(Round(fit.Kappa)).AppendValue(Round(fit.Gamma))
            .AppendValue((int?)fit.Agencies).AppendValue(Round(fit.Units)).EndRow();
}
