using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Tests.Indicators;

public sealed class IndicatorFileTests
{
    const string Good =
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
        unit_kind: task
        unit: percent
        direction: up
        estimator: rate
        grains: [system]
        target: 1
        threshold_source: proposal
        called_for_by: nobody
        */
        select 1

        """;

    [Fact]
    public void The_bundled_definitions_are_read_in_the_order_of_the_catalogue() =>
        Assert.Equal(
            [.. Enumerable.Range(1, 32)],
            IndicatorCatalogue.All.Select(one => (int)one.Number));

    [Fact]
    public void A_definition_takes_its_id_from_the_file_name() =>
        Assert.Equal("a_rate", IndicatorFile.Parse("Indicators/a_rate.sql", Good).Id);

    [Fact]
    public void That_everything_is_counted_changes_what_is_printed_and_no_figure()
    {
        var census = IndicatorFile.Parse("Indicators/x.sql", Good.Replace("target: 1\n", "target: 1\ninterval: census\n", StringComparison.Ordinal));

        Assert.Equal(("census", IndicatorFile.Parse("Indicators/x.sql", Good).Sha256), (census.Interval, census.Sha256));
    }

    [Theory]
    [InlineData("unit: percent", "unit: per cent", "Indicators/x.sql, line 12: x has unit 'per cent'; expected one of percent, change, count, days, hours, vnd, ratio.")]
    [InlineData("name_vi: Tỷ lệ thử\n", "", "Indicators/x.sql, line 1: name_vi is missing.")]
    [InlineData("target: 1", "target: 95", "Indicators/x.sql, line 16: target is 95; a percent is a fraction from 0 to 1.")]
    [InlineData("direction: up", "direction: left", "Indicators/x.sql, line 13: direction is 'left'; expected up, down or zone.")]
    [InlineData("grains: [system]", "grains: [country]", "Indicators/x.sql, line 15: grains are one or more of system, peer_group, agency, directive, agency_directive, part, agency_part.")]
    [InlineData("target: 1\n", "target: 1\ninterval: range\n", "Indicators/x.sql, line 17: interval is jackknife, range, none for the estimator ratio; census for the estimator rate.")]
    [InlineData("category: Z", "categori: Z", "Indicators/x.sql, line 6: Property 'categori' not found on type 'Analytics.Warehouse.Indicators.IndicatorDefinition'.")]
    [InlineData("/*\n", "", "Indicators/x.sql, line 1: an indicator file starts with its definition, YAML between /* and */ on lines of their own.")]
    public void A_wrong_definition_is_named_by_file_and_member(string part, string wrong, string message)
    {
        var text = Good.Replace(part, wrong, StringComparison.Ordinal);

        Assert.Equal(message, Assert.Throws<AnalyticsException>(() => IndicatorFile.Parse("Indicators/x.sql", text)).Message);
    }
}
