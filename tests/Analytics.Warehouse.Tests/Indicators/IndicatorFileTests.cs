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
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 24, 29, 30],
            IndicatorCatalogue.All.Select(one => (int)one.Number));

    [Fact]
    public void A_definition_takes_its_id_from_the_file_name() =>
        Assert.Equal("a_rate", IndicatorFile.Parse("Indicators/a_rate.sql", Good).Id);

    [Theory]
    [InlineData("unit: percent", "unit: per cent", "Indicators/x.sql: x has unit 'per cent'; expected one of percent, count, days, ratio.")]
    [InlineData("name_vi: Tỷ lệ thử\n", "", "Indicators/x.sql: name_vi is missing.")]
    [InlineData("target: 1", "target: 95", "Indicators/x.sql: target is 95; a percent is a fraction from 0 to 1.")]
    [InlineData("direction: up", "direction: left", "Indicators/x.sql: direction is 'left'; expected up or down.")]
    [InlineData("grains: [system]", "grains: [country]", "Indicators/x.sql: grains are one or more of system, peer_group, agency, directive.")]
    [InlineData("category: Z", "categori: Z", "Indicators/x.sql, line 6: Property 'categori' not found on type 'Analytics.Warehouse.Indicators.IndicatorDefinition'.")]
    [InlineData("/*\n", "", "Indicators/x.sql, line 1: an indicator file starts with its definition, YAML between /* and */ on lines of their own.")]
    public void A_wrong_definition_is_named_by_file_and_member(string part, string wrong, string message)
    {
        var text = Good.Replace(part, wrong, StringComparison.Ordinal);

        Assert.Equal(message, Assert.Throws<AnalyticsException>(() => IndicatorFile.Parse("Indicators/x.sql", text)).Message);
    }
}
