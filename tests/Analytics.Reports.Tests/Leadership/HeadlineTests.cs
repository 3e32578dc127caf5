using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Wording;
using Analytics.Reports.Tests.Sample;

namespace Analytics.Reports.Tests.Leadership;

public sealed class HeadlineTests
{
    const string OnTime = "on_time_completion_rate";

    [Fact]
    public void A_rate_has_its_base_interval_change_and_mark()
    {
        var headline = Leading(A.Rate(OnTime, "2026-Q1", 144, 160), A.Rate(OnTime, "2025-Q4", 129, 159));

        Assert.Equal("90,0%", headline.Value);
        Assert.Equal("144/160 · KTC 95%: 84,4–93,8%", Plain(headline.Detail));
        Assert.Equal("+8,9 điểm % (+1,1 đến +16,6)", Plain(headline.QuarterText));
        Assert.Equal("chưa có số liệu cùng kỳ", headline.YearText);
        Assert.Equal(Signal.Improvement, headline.Signal);
        Assert.Equal("amber", headline.Rag);
        Assert.Equal("100%", headline.TargetText);
        Assert.Equal([129.0 / 159, 0.9], headline.History);
    }

    [Fact]
    public void Below_five_units_there_is_x_of_n_no_comparison_no_colour()
    {
        var headline = Leading(A.Rate(OnTime, "2026-Q1", 3, 4), A.Rate(OnTime, "2025-Q4", 129, 159));

        Assert.Equal("3/4", headline.Value);
        Assert.Equal("", headline.Detail);
        Assert.Equal("dưới 5 đơn vị, không so sánh", headline.QuarterText);
        Assert.Equal(Signal.Unknown, headline.Signal);
        Assert.Null(headline.Rag);
    }

    [Fact]
    public void Nothing_to_divide_by_is_a_dash()
    {
        var headline = Leading(A.Rate(OnTime, "2026-Q1", 0, 0));

        Assert.Equal("–", headline.Value);
        Assert.Equal("chưa có số liệu quý trước", headline.QuarterText);
    }

    [Theory]
    [InlineData("up", 140, Signal.Improvement)]
    [InlineData("up", 60, Signal.Deterioration)]
    [InlineData("down", 140, Signal.Deterioration)]
    [InlineData("down", 60, Signal.Improvement)]
    [InlineData("down", 101, Signal.Ordinary)]
    public void Better_and_worse_depend_on_the_direction(string direction, double x, Signal expected)
    {
        var change = Change.Between(A.Rate("any", "2026-Q1", x, 200, direction), A.Rate("any", "2025-Q4", 100, 200, direction));

        Assert.Equal(expected, change!.Signal);
    }

    [Fact]
    public void Overdue_is_a_count_with_its_age()
    {
        const string Rate = "overdue_open_rate";
        var headline = All(A.Report(
            A.Rate(Rate, "2026-Q1", 27, 300, "down") with { Target = 0 }, A.Rate(Rate, "2025-Q4", 31, 300, "down"),
            A.Value(Rate + "/overdue_count", "2026-Q1", "count", 28), A.Value(Rate + "/overdue_count", "2025-Q4", "count", 31),
            A.Value(Rate + "/overdue_age_median_days", "2026-Q1", "days", 40), A.Value(Rate + "/overdue_age_max_days", "2026-Q1", "days", 1203)).Score);

        Assert.Equal("28", headline.Value);
        Assert.Equal("trung vị 40 ngày, dài nhất 1.203 ngày · 9,0% nhiệm vụ đang mở (27/300)", headline.Detail);
        Assert.Equal("quý trước 31; tỷ lệ −1,3 điểm % (−6,1 đến +3,5)", Plain(headline.QuarterText));
        Assert.Equal("0", headline.TargetText);
    }

    [Fact]
    public void No_overdue_task_is_zero_not_a_dash() =>
        Assert.Equal("0", All(A.Report(A.Rate("overdue_open_rate", "2026-Q1", 0, 30, "down")).Score).Value);

    [Fact]
    public void Days_are_compared_by_naming_the_value_before()
    {
        var headline = One("km_median_completion_days", A.Report(A.Value("km_median_completion_days", "2026-Q1", "days", 40) with { Numerator = 30, Denominator = 60, Low = 35, High = 48, CountUnits = 60 },
            A.Value("km_median_completion_days", "2025-Q4", "days", 44) with { Numerator = 20, Denominator = 60 }).Score);

        Assert.Equal(("40 ngày", "60 nhiệm vụ · KTC 95%: 35–48 ngày", "quý trước 44 ngày", Signal.Unknown), (headline.Value, Plain(headline.Detail), headline.QuarterText, headline.Signal));
    }

    [Fact]
    public void A_census_has_no_interval_and_no_signal()
    {
        var silent = All(A.Report(
            Census("non_reporting_agency_rate", "2026-Q1", 21, 127, "down"), Census("non_reporting_agency_rate", "2025-Q4", 5, 62, "down"),
            A.Value("non_reporting_agency_rate/silent_two_periods", "2026-Q1", "count", 5)).Score);
        var clarity = One("assignment_clarity_rate", A.Report(Census("assignment_clarity_rate", "2026-Q1", 8, 13), Census("assignment_clarity_rate", "2025-Q4", 1, 13)).Score);

        Assert.Equal(("21", "21/127 cơ quan có nghĩa vụ báo cáo (16,5%) · 5 cơ quan hai kỳ liên tiếp"), (silent.Value, silent.Detail));
        Assert.Equal(("quý trước 5/62 (8,1%)", Signal.Unknown), (silent.QuarterText, silent.Signal));
        Assert.Equal(("61,5%", "8/13"), (clarity.Value, clarity.Detail));
        Assert.Equal(("quý trước 1/13 (7,7%)", Signal.Unknown), (clarity.QuarterText, clarity.Signal));
    }

    static Figure Census(string id, string period, double x, double n, string direction = "up") =>
        A.Rate(id, period, x, n, direction) with { IsCensus = true };

    static Headline Leading(params Figure[] figures) => All(A.Report(figures).Score);

    static Headline All(Scoreboard score) => new Headlines(score, Language.Vietnamese).Leading.Single();

    static Headline One(string id, Scoreboard score) => new Headlines(score, Language.Vietnamese).Of(id)!;

    static string Plain(string text) => text.Replace('\u00a0', ' ');
}
