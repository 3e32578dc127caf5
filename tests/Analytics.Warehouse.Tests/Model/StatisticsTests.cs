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

    [Fact]
    public void The_band_of_a_chance_is_that_of_the_survival_from_the_age_on()
    {
        using var warehouse = LiveWarehouse.InMemory();
        warehouse.Connection.Execute(
            """
            create temp table peer as
            select '' as family, if(i <= 8, i, 20)::integer as t, i <= 8 as is_ended from range(1, 11) place(i);
            create temp table task as
            select * from (values
                ('open', '', 2, 5, false), ('surely', '', 2, 2, false), ('sent', '', 2, 5, true), ('beyond', '', 2, 21, false))
                task(assignment_id, family, age, days_at_due, is_awaiting)
            """);

        var chances = warehouse.Connection.Query<(string Task, double? Chance, double? Low, double? High)>(
            "select assignment_id, chance, chance_low, chance_high from star.on_time_chance('peer', 'task', 10, 5)")
            .ToDictionary(row => row.Task);

        // Eight are left at 2 days, five of them after 5: 1 - 5/8. Greenwood 3/40 on the log-log scale, by hand.
        var open = chances["open"];
        Assert.Equal(0.375, open.Chance!.Value, 12);
        Assert.Equal(0.139303, open.Low!.Value, 5);
        Assert.Equal(0.770666, open.High!.Value, 5);
        Assert.Equal((0.0, null, null), (chances["surely"].Chance, chances["surely"].Low, chances["surely"].High));
        Assert.Equal((1.0, null, null), (chances["sent"].Chance, chances["sent"].Low, chances["sent"].High));
        Assert.Equal((null, null, null), (chances["beyond"].Chance, chances["beyond"].Low, chances["beyond"].High));
    }
}
