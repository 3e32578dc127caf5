using System.Text.Json;

namespace Analytics.App.Tests;

/// <summary>The commands that take figures apart, count them again and compare them, on the demo.</summary>
public sealed class FigureTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public void All_32_indicators_are_measured_in_the_newest_quarter() =>
        Assert.Equal(["32"], demo.Query(
            "select count(distinct catalogue_number) from mart.indicator where period_code = '2026-Q2' and status is not null"));

    [Fact]
    public void Every_counted_unit_of_every_indicator_is_explained_and_adds_up_to_its_figure()
    {
        foreach (var id in demo.Query(
            "select indicator_id from mart.indicator where period_code = '2026-Q2' and grain = 'system' and parent_id is null order by all"))
        {
            var run = CommandRun.Of("indicators", "explain", id, "--period", "2026-Q2", "--data", demo.Data, "--json", "--limit", "100000");
            Assert.True(run.ExitCode == 0, run.Errors);

            using var document = JsonDocument.Parse(run.Output);
            var counted = document.RootElement.GetProperty("units").EnumerateArray().Where(unit => unit.GetProperty("isCounted").GetBoolean()).ToList();
            Assert.All(counted, unit => Assert.NotEqual("counted by the definition", unit.GetProperty("rule").GetString()));
            if (document.RootElement.GetProperty("figure").TryGetProperty("denominator", out var denominator)
                && denominator.ValueKind == JsonValueKind.Number && id != "km_median_completion_days")
            {
                Assert.Equal(denominator.GetDouble(), counted.Sum(unit => unit.GetProperty("n").GetDouble() * unit.GetProperty("weight").GetDouble()), 3);
            }
        }
    }

    [Fact]
    public void The_index_is_reviewed_over_the_agencies_that_have_one()
    {
        var run = CommandRun.Of("indicators", "review", "--period", "2026-Q2", "--data", demo.Data, "--json");
        Assert.True(run.ExitCode == 0, run.Errors);

        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.True(root.GetProperty("isSimulated").GetBoolean());
        Assert.Equal(
            demo.Query("select count(*) from mart.effectiveness_index where period_code = '2026-Q2' and is_published").Single(),
            root.GetProperty("agencies").GetInt32().ToString());
        Assert.Equal(
            (string[])["arithmetic_mean", "equal_weights", "missing_left_out", "no_shrinkage"],
            root.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(1, root.GetProperty("importances").EnumerateArray().Sum(one => one.GetProperty("importance").GetDouble()), 1e-9);
    }

    [Fact]
    public void The_tenths_of_the_forecast_hold_the_chances_that_were_given()
    {
        var wrong = demo.Query(
            """
            select period_code || ' ' || chance_from from mart.forecast_reliability
            where not (mean_chance between chance_from and chance_to and on_time_share between low and high
                and numerator <= denominator and brier_score between 0 and 1)
            """);
        var scored = demo.Query(
            """
            select sum(foreseen.denominator) <= any_value(brier.count_units)
            from mart.forecast_reliability foreseen
            join mart.indicator brier on brier.indicator_id = 'at_risk_rate/brier_score' and brier.grain = 'system'
                and brier.period_code = if(foreseen.period_code = '2025-Q4', '2026-Q1', '2026-Q2')
            group by foreseen.period_code
            """);

        Assert.Empty(wrong);
        Assert.Equal(["true", "true"], scored);
    }

    [Fact]
    public void A_month_has_no_index_to_review()
    {
        var run = CommandRun.Of("indicators", "review", "--period", "2026-05", "--data", demo.Data);

        Assert.Equal((1, true), (run.ExitCode, run.Errors.Contains("Give a quarter", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2025-Q4")]
    [InlineData("2026-05")]
    public void A_published_run_comes_out_again_to_the_byte(string period)
    {
        var run = CommandRun.Of("measure", "--reproduce", period, "--data", demo.Data);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("to the byte.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_knowledge_restates_figures_and_names_the_records()
    {
        var run = CommandRun.Of("measure", "--compare", "2025-Q4", "--known", "2026-06-30", "--data", demo.Data, "--json");
        Assert.True(run.ExitCode == 0, run.Errors);

        using var document = JsonDocument.Parse(run.Output);
        var figure = document.RootElement.GetProperty("figures").EnumerateArray()
            .First(one => one.GetProperty("indicatorId").GetString() == "on_time_completion_rate" && one.GetProperty("grain").GetString() == "system");
        var causes = document.RootElement.GetProperty("causes").EnumerateArray()
            .Where(one => one.GetProperty("indicatorId").GetString() == "on_time_completion_rate")
            .ToList();
        Assert.NotEqual(figure.GetProperty("published").GetDouble(), figure.GetProperty("restated").GetDouble());
        Assert.NotEmpty(causes);
        Assert.All(causes, cause => Assert.True(string.CompareOrdinal(cause.GetProperty("recordedAt").GetString(), "2026-01-11") >= 0));
    }

    [Fact]
    public void Two_questions_at_once_are_refused()
    {
        var run = CommandRun.Of("measure", "--compare", "2025-Q4", "--reproduce", "2025-Q4", "--data", demo.Data);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("three different questions", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_is_made_of_scores_that_can_be_seen()
    {
        Assert.Equal(["true"], demo.Query("select count(*) > 10 from mart.effectiveness_index where period_code = '2026-Q2' and is_published"));
        Assert.Equal(["true"], demo.Query(
            """
            select bool_and(abs(index_value - product) < 1e-6)
            from (
                select index.index_value, exp(sum(pillar.weight * ln(greatest(pillar.value, 10))) / sum(pillar.weight)) as product
                from star.fact_index index
                join star.fact_index_pillar pillar using (run_key, agency_id)
                where index.is_published and pillar.value is not null
                group by all
            )
            """));
    }
}
