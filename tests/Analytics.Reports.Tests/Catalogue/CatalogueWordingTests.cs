using Analytics.Reports.Catalogue;
using Analytics.Reports.Tests.Sample;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Tests.Catalogue;

public sealed class CatalogueWordingTests
{
    [Theory]
    [InlineData("on_time_completion_rate", "100%|từ 80% đến dưới 100%|dưới 80%")]
    [InlineData("target_attainment_index", "từ 0,95 trở lên|từ 0,75 đến dưới 0,95|dưới 0,75")]
    [InlineData("unit_cost_change", "từ −10% trở xuống|trên −10% đến 0%|trên 0%")]
    [InlineData("bottleneck_open_median_days", "từ 15 ngày trở xuống|trên 15 ngày đến 30 ngày|trên 30 ngày")]
    [InlineData("disbursement_vs_plan_rate", "từ 95% đến 105%|từ 80% đến dưới 95%, hoặc trên 105%|dưới 80%")]
    [InlineData("km_median_completion_days", "từ 0,9 lần giá trị cùng quý năm trước trở xuống|trên 0,9 lần giá trị cùng quý năm trước đến 1,1 lần giá trị cùng quý năm trước|trên 1,1 lần giá trị cùng quý năm trước")]
    [InlineData("overdue_open_rate", "0%|trên 0% đến 10%|trên 10%; hoặc khi “Số ngày quá hạn dài nhất” lớn hơn 90 ngày")]
    public void Limits_are_said_in_the_unit_and_the_direction(string id, string expected) =>
        Assert.Equal(expected.Split('|'), LimitText.Of(Find(id)).Select(limit => limit.Text));

    [Fact]
    public void Without_thresholds_there_are_no_marks_and_with_equal_ones_nothing_between()
    {
        Assert.Empty(LimitText.Of(ADefinition.With("unit: count", "direction: up", "estimator: count")));
        Assert.Equal(["●", "■"], LimitText.Of(ADefinition.With("unit: count", "direction: up", "estimator: count", "green: 3", "amber: 3")).Select(limit => limit.Mark));
    }

    [Theory]
    [InlineData("unit_cost_change", "tỷ số − 1")]
    [InlineData("effort_saving_rate", "1 − tỷ số")]
    [InlineData("deadline_heaping_ratio", "15 × tỷ lệ")]
    [InlineData("on_time_completion_rate", null)]
    public void What_is_done_with_the_estimate_is_a_formula(string id, string? expected) =>
        Assert.Equal(expected, CatalogueWords.Scaling(Find(id)));

    [Theory]
    [InlineData("on_time_completion_rate", "tỷ lệ x/n với khoảng Wilson 95%")]
    [InlineData("assignment_clarity_rate", "đếm toàn bộ")]
    [InlineData("disbursement_vs_plan_rate", "không có khoảng")]
    [InlineData("target_attainment_index", "khi bỏ lần lượt từng đơn vị")]
    [InlineData("cycle_time_change", "khoảng jackknife 95%")]
    [InlineData("km_median_completion_days", "Kaplan–Meier")]
    [InlineData("task_split_index", "trung vị của nhóm cơ quan")]
    public void How_the_value_is_made_is_said(string id, string expected) => Assert.Contains(expected, CatalogueWords.Making(Find(id)));

    [Theory]
    [InlineData("proposal", "đề xuất")]
    [InlineData("as indicator 1; the seven days are a proposal", "như chỉ số 1; thời gian 7 ngày là đề xuất")]
    [InlineData("TBKL 29/12/2025 khoản 1(2) (21 agencies); the 5% line is a proposal", "TBKL 29/12/2025 khoản 1(2) (21 cơ quan); mức 5% là đề xuất")]
    [InlineData("Quy định 366-QĐ/TW, Điều 11 (80% line)", "Quy định 366-QĐ/TW, Điều 11 (mức 80%)")]
    [InlineData("proposal (the national mean of SIPAS 2024 was 83.94%)", "đề xuất (trung bình cả nước của SIPAS năm 2024 là 83,94%)")]
    public void Sources_are_translated_and_numbers_of_directives_kept(string source, string expected) =>
        Assert.Equal(expected, ThresholdSource.Vietnamese(source));

    [Fact]
    public void Grains_name_the_dimension_of_the_indicator()
    {
        Assert.Equal(
            "toàn hệ thống; nhóm cơ quan; cơ quan; kênh; cơ quan theo kênh",
            CatalogueWords.Grains(Find("satisfaction_rate").Grains, "channel"));
        Assert.Equal("cơ quan theo văn bản", CatalogueWords.Grains(["agency_directive"], null));
    }

    static IndicatorDefinition Find(string id) => IndicatorCatalogue.All.Single(one => one.Id == id);
}
