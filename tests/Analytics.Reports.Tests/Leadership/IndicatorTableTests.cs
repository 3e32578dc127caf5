using Analytics.Reports.Documents;
using Analytics.Reports.Documents.View;
using Analytics.Reports.Figures;
using Analytics.Reports.Leadership;
using Analytics.Reports.Wording;
using Analytics.Reports.Tests.Sample;

namespace Analytics.Reports.Tests.Leadership;

public sealed class IndicatorTableTests
{
    [Fact]
    public void Indicators_stand_by_category_in_the_order_of_the_catalogue_without_companions()
    {
        var annex = Table(A.Report(
            A.Rate("z", "2026-Q1", 8, 10) with { CatalogueNumber = 1, Category = "A. Tiến độ" },
            A.Rate("b", "2026-Q1", 8, 10) with { CatalogueNumber = 33, Category = "B. Kỷ luật báo cáo" },
            A.Rate("a", "2026-Q1", 8, 10) with { CatalogueNumber = 2, Category = "A. Tiến độ" },
            A.Rate("a", "2025-Q4", 8, 10) with { CatalogueNumber = 2, Category = "A. Tiến độ" },
            A.Rate("a/beside", "2026-Q1", 8, 10)));

        Assert.Equal(["A. Tiến độ: 1 2", "B. Kỷ luật báo cáo: 33"], annex.Groups.Select(group => $"{group.Category}: {string.Join(' ', group.Rows.Select(row => row.Number))}"));
    }

    [Fact]
    public void A_rate_has_its_base_interval_mark_and_real_change()
    {
        var row = Row(A.Rate("a", "2026-Q1", 144, 160), A.Rate("a", "2025-Q4", 129, 159));

        Assert.Equal(
            ("90,0%", "144/160", "84,4–93,8%", "100%", "amber", "tăng 8,9 điểm % (+1,1 đến +16,6)", null),
            (row.Value, row.Fraction, row.Interval, row.Target, row.Rag, Plain(row.Change), row.Reason));
    }

    [Fact]
    public void A_change_whose_interval_holds_zero_neither_rises_nor_falls() =>
        Assert.Equal(
            "+1,9 điểm % (−6,7 đến +10,4)", Plain(Row(A.Rate("a", "2026-Q1", 132, 160), A.Rate("a", "2025-Q4", 129, 160)).Change));

    [Fact]
    public void Two_versions_of_a_definition_are_not_compared() =>
        Assert.Equal(
            "định nghĩa đã thay đổi", Row(A.Rate("a", "2026-Q1", 144, 160) with { Version = 2 }, A.Rate("a", "2025-Q4", 129, 159)).Change);

    [Fact]
    public void Below_the_fewest_units_only_x_of_n_is_printed()
    {
        var row = Row(A.Rate("a", "2026-Q1", 20, 29) with { MinimumUnits = 30 }, A.Rate("a", "2025-Q4", 200, 290));

        Assert.Equal(("–", "20/29", "–", "–", "dưới 30 đơn vị"), (row.Value, row.Fraction, row.Interval, row.Change, row.Reason));
        Assert.Null(row.Rag);
        Assert.DoesNotContain("%", Html(A.Rate("a", "2026-Q1", 20, 29) with { MinimumUnits = 30, Target = null }).Split("<tbody>")[1].Split("</tbody>")[0]);
    }

    [Theory]
    [InlineData("NA", 0, "không phát sinh")]
    [InlineData("NA", 12, "chưa đủ căn cứ tính")]
    [InlineData("MISS", 0, "phải có, chưa cung cấp")]
    public void Why_there_is_no_value_is_said_in_words(string status, long units, string expected)
    {
        var row = Row(A.Value("a", "2026-Q1", "change", null, units) with { Status = status });

        Assert.Equal(("–", true, expected), (row.Value, row.IsEmpty, row.Reason));
    }

    [Fact]
    public void A_sum_over_a_sum_has_no_x_of_n_and_no_newcombe()
    {
        var row = Row(
            A.Rate("a", "2026-Q1", 4100, 5000) with { Estimator = "ratio", Direction = "zone" },
            A.Rate("a", "2025-Q4", 100, 5000) with { Estimator = "ratio", Direction = "zone" });

        Assert.Equal(("82,0%", "–", "–"), (row.Value, row.Fraction, row.Change));
    }

    [Theory]
    [InlineData("change", -0.0875, -0.1, "down", "−8,8%", "tối đa −10%")]
    [InlineData("change", 0.239, 0.15, "up", "+23,9%", "tối thiểu 15%")]
    [InlineData("hours", 1100, 900, "up", "1.100 giờ", "900 giờ")]
    [InlineData("vnd", 14_000_000, 20_000_000, "up", "14,0 triệu đồng", "20 triệu đồng")]
    [InlineData("ratio", 2.84, 1, "down", "2,84", "tối đa 1")]
    [InlineData("days", 30, 15, "down", "30 ngày", "tối đa 15 ngày")]
    public void Value_and_target_stand_in_the_unit(string unit, double value, double target, string direction, string printed, string aim)
    {
        var row = Row(A.Value("a", "2026-Q1", unit, value) with { Target = target, Direction = direction });

        Assert.Equal((printed, aim), (row.Value, Plain(row.Target)));
    }

    [Fact]
    public void A_census_has_no_interval_and_names_the_quarter_before()
    {
        var row = Row(A.Rate("a", "2026-Q1", 21, 127) with { IsCensus = true }, A.Rate("a", "2025-Q4", 5, 62));

        Assert.Equal(("16,5%", "–", "quý trước 5/62 (8,1%)"), (row.Value, row.Interval, row.Change));
    }

    [Fact]
    public void Without_a_figure_one_sentence_says_so()
    {
        var html = Html();

        Assert.Contains("Kỳ này chưa có chỉ số nào được tính.", html);
        Assert.DoesNotContain("<table", html);
    }

    [Fact]
    public void What_the_system_has_no_figure_of_is_named()
    {
        var annex = Table(A.Report() with { NotOfTheSystem = [new() { Number = 31, Name = "Hệ số chia nhỏ" }] });

        Assert.Equal(["Không tính cho toàn hệ thống nên không nêu ở bảng này: 31. Hệ số chia nhỏ."], annex.Notes);
    }

    static IndicatorTable Table(LeadershipFigures figures) => IndicatorTable.Write(figures.Score, figures.NotOfTheSystem, figures.Words);

    static IndicatorRow Row(params Figure[] figures) =>
        Table(A.Report([.. figures.Select(figure => figure with { CatalogueNumber = 1, Category = "A. Tiến độ" })])).Groups.Single().Rows.Single();

    static string Html(params Figure[] figures) =>
        IndicatorView.Html(Table(A.Report([.. figures.Select(figure => figure with { CatalogueNumber = 1, Category = "A. Tiến độ" })])), Language.Vietnamese).ToString();

    static string Plain(string text) => text.Replace('\u00a0', ' ');
}
