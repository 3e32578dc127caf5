using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Tests.Model;

public sealed class StatisticsTests
{
    // Reference values computed with an independent implementation of Wilson (1927).
    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318)]
    [InlineData(0, 5, 0.0, 0.434482)]
    [InlineData(1, 1, 0.206549, 1.0)]
    [InlineData(910, 1250, 0.702661, 0.751942)]
    public void Wilson_interval_meets_the_reference(double x, double n, double low, double high)
    {
        using var warehouse = LiveWarehouse.InMemory();

        var interval = warehouse.Connection.QuerySingle<(double Low, double High)>(
            "select star.wilson_low($x, $n), star.wilson_high($x, $n)", new { x, n });

        Assert.Equal(low, interval.Low, 6);
        Assert.Equal(high, interval.High, 6);
    }

    [Fact]
    public void Wilson_interval_of_nothing_is_null()
    {
        using var warehouse = LiveWarehouse.InMemory();

        Assert.Null(warehouse.Connection.ExecuteScalar<double?>("select star.wilson_low(0, 0)"));
    }
}
