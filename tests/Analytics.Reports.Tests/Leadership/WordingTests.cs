using Analytics.Reports.Leadership;
using Analytics.Reports.Leadership.Sections;
using Analytics.Reports.Tests.Charts;
using Analytics.Reports.Tests.Sample;

namespace Analytics.Reports.Tests.Leadership;

public sealed class WordingTests
{
    const string OnTime = "on_time_completion_rate";
    const string OverdueRate = "overdue_open_rate";

    [Fact]
    public void A_real_change_is_told_in_words_with_its_interval()
    {
        var section = OnTimeSection.Write(A.Report(
            A.Rate(OnTime, "2026-Q1", 144, 160), A.Rate(OnTime, "2025-Q4", 129, 159), A.Rate(OnTime, "2025-Q1", 120, 150),
            A.Rate("on_time_original_rate", "2026-Q1", 120, 160)));

        Assert.Equal("90,0% nhiệm vụ đến hạn trong quý I/2026 hoàn thành đúng hạn, tăng 8,9 điểm phần trăm so với quý trước", section.Finding);
        Assert.Equal(
            [
                "Trong quý I/2026, có 160 nhiệm vụ đến hạn; 144 nhiệm vụ hoàn thành đúng hạn, đạt 90,0% (khoảng tin cậy 95%: 84,4–93,8%), "
                + "tăng 8,9 điểm phần trăm so với quý trước (khoảng tin cậy 95%: +1,1 đến +16,6) và tăng 10,0 điểm phần trăm so với cùng kỳ năm trước "
                + "(khoảng tin cậy 95%: +2,1 đến +18,0). Tính theo thời hạn giao ban đầu, tỷ lệ đạt 75,0% (120/160; khoảng tin cậy 95%: 67,8–81,1%).",
            ],
            section.Paragraphs);
    }

    [Theory]
    [InlineData(132)]
    [InlineData(126)]
    public void Without_a_signal_nothing_rises_or_falls(double x)
    {
        var section = OnTimeSection.Write(A.Report(A.Rate(OnTime, "2026-Q1", x, 160), A.Rate(OnTime, "2025-Q4", 129, 160)));
        var text = string.Join('\n', [section.Finding, .. section.Paragraphs]);

        Assert.Contains("không thay đổi đáng kể so với quý trước", text);
        Assert.Contains("Mức thay đổi nêu trên nằm trong phạm vi dao động thông thường", text);
        Assert.DoesNotMatch("(tăng|giảm) [0-9]", text);
        Assert.DoesNotContain("cùng kỳ", text);
    }

    [Fact]
    public void A_real_fall_is_a_fall()
    {
        var finding = OnTimeSection.Finding(A.Report(A.Rate(OnTime, "2026-Q1", 129, 159), A.Rate(OnTime, "2025-Q4", 144, 160)));

        Assert.Equal("81,1% nhiệm vụ đến hạn trong quý I/2026 hoàn thành đúng hạn, giảm 8,9 điểm phần trăm so với quý trước", finding);
    }

    [Fact]
    public void Below_five_there_is_no_percentage()
    {
        var section = OnTimeSection.Write(A.Report(A.Rate(OnTime, "2026-Q1", 3, 4), A.Rate(OnTime, "2025-Q4", 129, 160)));

        Assert.Equal("Trong quý I/2026, 3 trên 4 nhiệm vụ đến hạn hoàn thành đúng hạn", section.Finding);
        Assert.Equal(
            ["Trong quý I/2026, có 4 nhiệm vụ đến hạn; 3 nhiệm vụ hoàn thành đúng hạn. Số nhiệm vụ đến hạn dưới 5, chỉ nêu số lượng, không tính tỷ lệ."],
            section.Paragraphs);
    }

    [Fact]
    public void Nothing_due_is_said_in_one_sentence()
    {
        var section = OnTimeSection.Write(A.Report(A.Rate(OnTime, "2026-Q1", 0, 0)));

        Assert.Equal("Trong quý I/2026 không phát sinh nhiệm vụ đến hạn", section.Finding);
        Assert.Empty(section.Paragraphs);
    }

    [Fact]
    public void Clauses_without_a_number_are_left_out()
    {
        var figures = A.Report(A.Rate(OverdueRate, "2026-Q1", 3, 40, "down")) with { Overdue = new() { UpTo30 = 3 } };

        Assert.Equal(
            [
                "Đến ngày 31/03/2026 còn 3 nhiệm vụ quá hạn.",
                "Nhiệm vụ quá hạn chiếm 7,5% (3/40; khoảng tin cậy 95%: 2,6–19,9%) số nhiệm vụ đang mở có thời hạn.",
            ],
            OverdueSection.Write(figures).Paragraphs);
    }

    [Fact]
    public void Overdue_tasks_have_age_and_missing_explanations()
    {
        var figures = A.Report(
            A.Rate(OverdueRate, "2026-Q1", 3, 40, "down"), A.Rate(OverdueRate, "2025-Q4", 5, 40, "down"),
            A.Value(OverdueRate + "/overdue_count", "2025-Q4", "count", 5),
            A.Value(OverdueRate + "/overdue_age_median_days", "2026-Q1", "days", 70),
            A.Value(OverdueRate + "/overdue_age_max_days", "2026-Q1", "days", 121)) with
        { Overdue = new() { UpTo30 = 1, UpTo90 = 1, Older = 1, Unexplained = 2 } };

        var section = OverdueSection.Write(figures);

        Assert.Equal("Đến ngày 31/03/2026 còn 3 nhiệm vụ quá hạn, trong đó 1 nhiệm vụ quá hạn trên 90 ngày", section.Finding);
        Assert.Equal(
            "Đến ngày 31/03/2026 còn 3 nhiệm vụ quá hạn (quý trước 5), thời gian quá hạn trung vị 70 ngày, dài nhất 121 ngày; "
            + "2 nhiệm vụ chưa có giải trình của người đứng đầu.",
            section.Paragraphs[0]);
    }

    [Fact]
    public void Silent_agencies_are_named_those_of_two_periods_first()
    {
        SilentAgency[] silent =
        [
            new() { AgencyId = "b", Name = "Bộ B", IsSecondPeriod = true },
            new() { AgencyId = "a", Name = "Bộ A" },
        ];

        Assert.Equal(
            "Có 2 cơ quan chưa thực hiện báo cáo trên Hệ thống trong kỳ, trong đó 1 cơ quan không báo cáo hai kỳ liên tiếp: Bộ B; Bộ A "
            + "(1 cơ quan nêu đầu tiên không báo cáo hai kỳ liên tiếp).",
            ReportingSection.Silence(silent));
        Assert.Equal(
            "Có 1 cơ quan chưa thực hiện báo cáo trên Hệ thống trong kỳ: Bộ A.", ReportingSection.Silence(silent[1..]));
    }

    [Fact]
    public void Only_agencies_with_a_signal_are_named()
    {
        var figures = A.Report(A.Rate(OnTime, "2026-Q1", 300, 388)) with
        {
            Agencies = [Rows.Agency(12, 75, 120), Rows.Agency(7, 15, 25), Rows.Agency(3, 0, 2)],
        };

        var section = AgencySection.Write(figures);
        var exhibit = Assert.Single(section.Exhibits);

        Assert.Equal("1 cơ quan có kết quả thấp hơn mức chung một cách có ý nghĩa thống kê", section.Finding);
        Assert.Contains("Cơ quan số 12", exhibit.Wide.OptionText);
        Assert.DoesNotContain("Cơ quan số 7", exhibit.Wide.OptionText + string.Join('\n', exhibit.Table.Rows.Select(row => row[0])));
        Assert.Contains("1 cơ quan có dưới 5 nhiệm vụ đến hạn không được so sánh.", exhibit.Notes);
    }

    [Fact]
    public void No_agency_differs_no_agency_is_named()
    {
        var figures = A.Report(A.Rate(OnTime, "2026-Q1", 300, 388)) with { Agencies = [Rows.Agency(7, 15, 25)] };

        Assert.Equal("Chưa đủ căn cứ kết luận có cơ quan nào khác mức chung", AgencySection.Finding(figures));
    }

    [Fact]
    public void The_report_blames_nobody()
    {
        var figures = A.Report(A.Rate(OnTime, "2026-Q1", 10, 160));

        Assert.DoesNotContain("yếu kém", string.Join('\n', LeadershipDocument.Write(figures).Sections.SelectMany(section => section.Paragraphs)));
    }
}
