using System.Globalization;
using Analytics.Warehouse.Statistics;

namespace Analytics.Oracle.Tests;

/// <summary>The throughput forecast of O10: past weeks to chances.</summary>
public sealed class ForecastTests
{
    public static TheoryData<string> Folders() => OracleCsv.Folders("O10");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_number_of_the_forecast_is_met(string folder)
    {
        var past = OracleCsv.Rows(folder, "throughput.csv").Select(row => int.Parse(row[1], CultureInfo.InvariantCulture)).ToList();
        foreach (var cut in OracleFolder.Expected(folder).EnumerateObject())
        {
            var expected = cut.Value.GetProperty("throughput_forecast");
            int Given(string member) => expected.GetProperty(member).GetInt32();
            var (horizon, backlog, draws) = (Given("horizon_weeks"), Given("backlog"), Given("mc_draws"));
            var seed = DateOnly.ParseExact(cut.Name, "'V='yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var forecast = new ThroughputForecast(past, horizon);
            var (numerator, denominator) = forecast.Fraction(backlog);

            var faults = ExpectedTree.Faults(
                expected,
                new Dictionary<string, object>
                {
                    ["horizon_weeks"] = horizon,
                    ["backlog"] = OracleCsv.Rows(folder, "open_due_next.csv").Count,
                    ["exact_p_complete"] = forecast.Probability(backlog),
                    ["exact_fraction"] = $"{numerator}/{denominator}",
                    ["mc_seed"] = ulong.Parse(seed, CultureInfo.InvariantCulture),
                    ["mc_draws"] = draws,
                    ["mc_hits"] = forecast.Hits(backlog, draws, ulong.Parse(seed, CultureInfo.InvariantCulture)),
                    ["p85_at_least (exact 15th percentile)"] = forecast.Percentile(15),
                    ["median_completed"] = forecast.Percentile(50),
                },
                path => path == "/exact_p_complete" ? 1e-6 : 0);

            Assert.Empty(faults);
        }
    }
}
