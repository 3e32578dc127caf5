using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Wording;

public sealed class VietnameseTests
{
    [Theory]
    [InlineData(1234.5, 1, "1.234,5")]
    [InlineData(1234567, 0, "1.234.567")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-3.25, 1, "−3,3")]
    [InlineData(0.05, 1, "0,1")]
    public void Numbers_have_a_decimal_comma_and_points_between_thousands(double value, int decimals, string expected) =>
        Assert.Equal(expected, Language.Vietnamese.Number(value, decimals));

    [Theory]
    [InlineData(27, "27")]
    [InlineData(26.999999999, "27")]
    [InlineData(143.5, "143,5")]
    [InlineData(12345, "12.345")]
    public void Counts_are_whole_unless_joint_leads_share_a_task(double value, string expected) =>
        Assert.Equal(expected, Language.Vietnamese.Count(value));

    [Fact]
    public void Shares_points_and_limits()
    {
        Assert.Equal("90,0%", Language.Vietnamese.Percent(0.9));
        Assert.Equal("100,0%", Language.Vietnamese.Percent(1));
        Assert.Equal("100%", Language.Vietnamese.Limit(1));
        Assert.Equal("97,5%", Language.Vietnamese.Limit(0.975));
        Assert.Equal("+8,9", Language.Vietnamese.Points(0.088679));
        Assert.Equal("−8,9", Language.Vietnamese.Points(-0.088679));
        Assert.Equal("0,0", Language.Vietnamese.Points(0.0002));
        Assert.Equal("144/160", Language.Vietnamese.Fraction(144, 160));
    }

    [Fact]
    public void Dates_are_day_month_year()
    {
        Assert.Equal("05/01/2026", Language.Vietnamese.Date(new DateOnly(2026, 1, 5)));
        Assert.Equal("05/01", Language.Vietnamese.DayMark(new DateOnly(2026, 1, 5)));
    }

    [Fact]
    public void Lists_end_in_va()
    {
        Assert.Equal("–", Language.Vietnamese.List([]));
        Assert.Equal("a", Language.Vietnamese.List(["a"]));
        Assert.Equal("a, b và c", Language.Vietnamese.List(["a", "b", "c"]));
    }

    [Fact]
    public void Long_names_are_cut_at_a_word()
    {
        Assert.Equal("Uỷ ban", Language.Shortened("Uỷ ban", 6));
        Assert.Equal("Uỷ ban nhân dân…", Language.Shortened("Uỷ ban nhân dân tỉnh Lâm Đồng", 18));
        Assert.Equal("Uỷbannhân…", Language.Shortened("Uỷbannhândântỉnh", 10));
    }

    [Fact]
    public void The_first_letter_is_capitalised_whatever_it_is()
    {
        Assert.Equal("Quý IV/2025", Language.Capitalised("quý IV/2025"));
        Assert.Equal("Đến", Language.Capitalised("đến"));
        Assert.Equal("", Language.Capitalised(""));
    }
}
