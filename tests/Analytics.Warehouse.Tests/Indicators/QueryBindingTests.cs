using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Tests.Indicators;

/// <summary>A definition whose query is wrong is an error that names the file and the line, before anything is measured.</summary>
public sealed class QueryBindingTests : IDisposable
{
    const string Header =
        """
        /*
        number: 99
        version: 1
        name_vi: Tỷ lệ thử
        name_en: A rate
        category: Z
        definition: x of n
        definition_vi: x trên n
        edge_cases: none
        example: 1 of 2
        unit: percent
        direction: up
        estimator: rate
        unit_kind: task
        grains: [system, agency]
        target: 1
        threshold_source: proposal
        called_for_by: nobody
        */

        """;

    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    [Theory]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, agency as agency_id,\n    1 as weight, 1 as x, 1 as n\nfrom measured_assignment",
        "Indicators/x.sql, line 20: Binder Error: Referenced column \"agency\" not found in FROM clause!")]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, agency_id,\n    1 as weight,\n    1 + as x, 1 as n\nfrom measured_assignment",
        "Indicators/x.sql, line 22: Parser Error: syntax error at or near \"as\"")]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, 1 as weight, 1 as x, 1 as n\nfrom measured_assignment",
        "Indicators/x.sql, line 20: the grain agency needs the column agency_id, which the query does not return.")]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, null::varchar as agency_id, 1 as weight, 1 as x, 1 as n\nfrom measured_assignment",
        "Indicators/x.sql, line 20: the grain agency needs the column agency_id, which the query does not return.")]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, agency_id, 1 as weight, 1 as x\nfrom measured_assignment",
        "Indicators/x.sql, line 20: the query returns no column n.")]
    [InlineData(
        "select 'x' as measure, task_id as unit_id, agency_id, 1 as weight, 1 as x, 1 as n, 2 as y\nfrom measured_assignment",
        "Indicators/x.sql, line 20: the query returns a column y, which nothing reads; expected only measure, unit_id, weight, x, n, "
            + "agency_id, directive_id, part, only_grain, population.")]
    public void A_wrong_query_is_named_by_file_and_line(string sql, string message)
    {
        var definition = IndicatorFile.Parse("Indicators/x.sql", Header + sql + "\n");

        var error = Assert.Throws<AnalyticsException>(() => new DefinitionSet([definition]).Register(_warehouse.Connection));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Another_meaning_under_the_same_version_is_refused()
    {
        const string sql = "select 'x' as measure, task_id as unit_id, agency_id, 1 as weight, 1 as x, 1 as n\nfrom measured_assignment\n";
        new DefinitionSet([IndicatorFile.Parse("Indicators/x.sql", Header + sql)]).Register(_warehouse.Connection);

        var reworded = Header.Replace("name_en: A rate", "name_en: Some rate", StringComparison.Ordinal);
        new DefinitionSet([IndicatorFile.Parse("Indicators/x.sql", reworded + sql)]).Register(_warehouse.Connection);
        var changed = IndicatorFile.Parse("Indicators/x.sql", Header + sql.Replace("1 as x", "0 as x", StringComparison.Ordinal));
        var error = Assert.Throws<AnalyticsException>(() => new DefinitionSet([changed]).Register(_warehouse.Connection));

        Assert.StartsWith("Indicators/x.sql was changed, but its version is still 1.", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _warehouse.Dispose();
}
