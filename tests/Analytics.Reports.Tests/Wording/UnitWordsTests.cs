using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Wording;

public sealed class UnitWordsTests
{
    [Theory]
    [InlineData("percent", 0.9, "90,0%")]
    [InlineData("change", -0.0875, "−8,8%")]
    [InlineData("change", 0.239, "+23,9%")]
    [InlineData("count", 1234, "1.234")]
    [InlineData("days", 30.5, "30,5 ngày")]
    [InlineData("hours", 1100, "1.100 giờ")]
    [InlineData("vnd", 14_000_000, "14,0 triệu đồng")]
    [InlineData("vnd", -1_234_560_000, "−1.234,6 triệu đồng")]
    [InlineData("ratio", 0.754, "0,75")]
    public void Values_stand_in_their_unit(string unit, double value, string expected) => Assert.Equal(expected, Language.Vietnamese.Units.Value(unit, value));

    [Theory]
    [InlineData("percent", 0.95, "95%")]
    [InlineData("percent", 0.975, "97,5%")]
    [InlineData("change", -0.1, "−10%")]
    [InlineData("change", 0.15, "15%")]
    [InlineData("days", 15, "15 ngày")]
    [InlineData("ratio", 0.75, "0,75")]
    [InlineData("ratio", 100, "100")]
    [InlineData("vnd", 2_500_000, "2,5 triệu đồng")]
    public void Limits_have_no_idle_decimals(string unit, double limit, string expected) => Assert.Equal(expected, Language.Vietnamese.Units.Limit(unit, limit));

    [Theory]
    [InlineData("percent", 0.821, 0.943, "82,1–94,3%")]
    [InlineData("change", -0.12, -0.031, "−12,0 đến −3,1%")]
    [InlineData("change", 0.02, 0.04, "+2,0 đến +4,0%")]
    [InlineData("days", 35, 48.0, "35–48 ngày")]
    [InlineData("vnd", -1_000_000, 2_000_000.0, "−1,0 đến 2,0 triệu đồng")]
    [InlineData("ratio", 2.02, 3.9, "2,02–3,90")]
    [InlineData("days", 81, null, "từ 81 ngày")]
    public void Intervals_say_their_unit_once(string unit, double low, double? high, string expected) =>
        Assert.Equal(expected, Language.Vietnamese.Units.Interval(unit, low, high));
}
