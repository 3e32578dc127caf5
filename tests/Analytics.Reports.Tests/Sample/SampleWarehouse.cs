using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Reports.Tests.Sample;

/// <summary>A measured in-memory warehouse of made-up facts; the newest quarter is 2026-Q2.</summary>
public sealed class SampleWarehouse : IDisposable
{
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public SampleWarehouse()
    {
        Connection.Execute(new SqlCatalog(typeof(SampleWarehouse).Assembly).Text("Sample/warehouse.sql"));
        Measure(new MeasureScope(new DateOnly(2026, 7, 10)));
        Measure(new MeasureScope(new DateOnly(2026, 7, 10), "2026-06"));
        Measure(new MeasureScope(new DateOnly(2026, 7, 10), "2026-Q2"));
    }

    public DuckDB.NET.Data.DuckDBConnection Connection => _warehouse.Connection;

    public void Measure(MeasureScope scope) =>
        Measurement.Run(_warehouse, scope, new FixedClock(), null, CancellationToken.None);

    public void Dispose() => _warehouse.Dispose();
}
