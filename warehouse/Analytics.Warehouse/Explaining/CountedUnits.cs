using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Explaining;

/// <summary>The units that an indicator counts, one by one, in the temporary table <c>counted_unit</c>.</summary>
static class CountedUnits
{
    public static void Put(DuckDBConnection connection, IndicatorDefinition definition, Period period, Cut cut) =>
        connection.Execute(
            SqlCatalog.Own.Text("Explaining/counted.sql").Replace("{units}", definition.Sql, StringComparison.Ordinal),
            Measurement.Parameters(period, cut));
}
