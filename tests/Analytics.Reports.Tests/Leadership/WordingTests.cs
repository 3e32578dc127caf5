using Analytics.Reports.Documents;
using Analytics.Reports.Leadership;
using Analytics.Reports.Leadership.Pages;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Tests.Charts;
using Analytics.Reports.Tests.Sample;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Leadership;

public sealed class WordingTests
{
    const string OnTime = "on_time_completion_rate";
    const string OverdueRate = "overdue_open_rate";

    [Fact]
    public void A_real_change_is_told_in_words_with_its_interval()
    {
        var section = ProgressPage.Write(A.Report(
            A.Rate(OnTime, "2026-Q1", 144, 160), A.Rate(OnTime, "2025-Q4", 129, 159), A.Rate(OnTime, "2025-Q1", 120, 150),
            A.Rate("on_time_original_rate", "2026-Q1", 120, 160)));

        Assert.Equal("90,0% nhiệm vụ đến hạn trong quý I/2026 hoàn thành đúng hạn, tăng 8,9 điểm phần trăm so với quý trước", section.Finding);
        Assert.Equal(
            [
                "Trong quý I/2026, có 160 nhiệm vụ đến hạn; 144 nhiệm vụ hoàn thành đúng hạn, đạt 90,0% (khoảng tin cậy 95%: 84,4–93,8%), "
                + "tăng 8,9 điểm phần trăm so với quý trước (khoảng tin cậy 95%: +1,1 đến +16,6) và tăng 10,0 điểm phần trăm so với cùng kỳ năm trước "
                + "(khoảng tin cậy 95%: +2,1 đến +18,0). Tính theo thời hạn giao ban đầu, tỷ lệ đạt 75,0% (120/160) (khoảng tin cậy 95%: 67,8–81,1%).",
                "Đến ngày 31/03/2026 không còn nhiệm vụ quá hạn.",
            ],
            Text(section));
    }

    [Theory]
    [InlineData(132)]
    [InlineData(126)]
    public void Without_a_signal_nothing_rises_or_falls(double x)
    {
        var section = ProgressPage.Write(A.Report(A.Rate(OnTime, "2026-Q1", x, 160), A.Rate(OnTime, "2025-Q4", 129, 160)));
        var text = string.Join('\n', [section.Finding, .. Text(section)]);

        Assert.Contains("không thay đổi đáng kể so với quý trước", text);
        Assert.Contains("Mức thay đổi nêu trên nằm trong phạm vi dao động thông thường", text);
        Assert.DoesNotMatch("(tăng|giảm) [0-9]", text);
        Assert.DoesNotContain("cùng kỳ", text);
    }

    [Fact]
    public void A_real_fall_is_a_fall()
    {
        var finding = ProgressPage.Finding(A.Report(A.Rate(OnTime, "2026-Q1", 129, 159), A.Rate(OnTime, "2025-Q4", 144, 160)));

        Assert.Equal("81,1% nhiệm vụ đến hạn trong quý I/2026 hoàn thành đúng hạn, giảm 8,9 điểm phần trăm so với quý trước", finding);
    }

    [Fact]
    public void Below_five_there_is_no_percentage()
    {
        var section = ProgressPage.Write(A.Report(A.Rate(OnTime, "2026-Q1", 3, 4), A.Rate(OnTime, "2025-Q4", 129, 160)));

        Assert.Equal("Trong quý I/2026, 3 trên 4 nhiệm vụ đến hạn hoàn thành đúng hạn", section.Finding);
        Assert.Equal(
            ["Trong quý I/2026, có 4 nhiệm vụ đến hạn; 3 nhiệm vụ hoàn thành đúng hạn. Số nhiệm vụ đến hạn dưới 5, chỉ nêu số lượng, không tính tỷ lệ.",
                "Đến ngày 31/03/2026 không còn nhiệm vụ quá hạn."],
            Text(section));
    }

    [Fact]
    public void Nothing_due_is_said_in_one_sentence()
    {
        var section = ProgressPage.Write(A.Report(A.Rate(OnTime, "2026-Q1", 0, 0)));

        Assert.Equal("Trong quý I/2026 không phát sinh nhiệm vụ đến hạn", section.Finding);
        Assert.Empty(Text(section));
    }

    [Fact]
    public void Clauses_without_a_number_are_left_out()
    {
        var figures = A.Report(A.Rate(OnTime, "2026-Q1", 30, 40)) with { Overdue = new() { UpTo30 = 3 } };

        Assert.Equal("Đến ngày 31/03/2026 còn 3 nhiệm vụ quá hạn.", Text(ProgressPage.Write(figures))[^1]);
    }

    [Fact]
    public void Overdue_tasks_have_age_and_missing_explanations()
    {
        var figures = A.Report(
            A.Rate(OnTime, "2026-Q1", 30, 40),
            A.Rate(OverdueRate, "2026-Q1", 3, 40, "down"), A.Rate(OverdueRate, "2025-Q4", 5, 40, "down"),
            A.Value(OverdueRate + "/overdue_count", "2025-Q4", "count", 5),
            A.Value(OverdueRate + "/overdue_age_median_days", "2026-Q1", "days", 70),
            A.Value(OverdueRate + "/overdue_age_max_days", "2026-Q1", "days", 121)) with
        { Overdue = new() { UpTo30 = 1, UpTo90 = 1, Older = 1, Unexplained = 2 } };

        Assert.Equal(
            "Đến ngày 31/03/2026 còn 3 nhiệm vụ quá hạn (quý trước 5), thời gian quá hạn trung vị 70 ngày, dài nhất 121 ngày; "
            + "2 nhiệm vụ chưa có giải trình của người đứng đầu.",
            Text(ProgressPage.Write(figures))[^1]);
        Assert.Contains("còn 3 nhiệm vụ đang quá hạn", SummaryPage.Finding(figures), StringComparison.Ordinal);
        Assert.Equal(
            [
                "Yêu cầu người đứng đầu giải trình 2 nhiệm vụ quá hạn chưa có giải trình trước ngày 10/05/2026.",
                "Xử lý dứt điểm 1 nhiệm vụ quá hạn trên 90 ngày trước ngày 10/05/2026.",
            ],
            SummaryPage.Decisions(figures));
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
            DisciplinePage.Silence(silent, Language.Vietnamese));
        Assert.Equal(
            "Có 1 cơ quan chưa thực hiện báo cáo trên Hệ thống trong kỳ: Bộ A.", DisciplinePage.Silence(silent[1..], Language.Vietnamese));
    }

    [Fact]
    public void Only_agencies_with_a_signal_are_named_and_all_stand_beside_their_peers()
    {
        var page = AgencyPage.Write(Compared(Rows.Agency(12, 75, 120), Rows.Agency(7, 15, 25), Rows.Agency(3, 0, 2)));

        Assert.Equal("1 cơ quan có kết quả thấp hơn mức chung của khối một cách có ý nghĩa thống kê", page.Finding);
        Assert.Contains("Cơ quan số 12", Text(page)[0]);
        Assert.DoesNotContain("Cơ quan số 7", Text(page)[0]);
        Assert.Equal(["Cơ quan số 12", "Cơ quan số 7"], page.Blocks.OfType<ExhibitBlock>().Single().Exhibits.Single().Table.Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void No_agency_differs_no_agency_is_named()
    {
        var page = AgencyPage.Write(Compared(Rows.Agency(7, 15, 25)));

        Assert.Equal("Chưa đủ căn cứ kết luận có cơ quan nào khác mức chung của khối", page.Finding);
        Assert.DoesNotContain("Cơ quan số 7", Text(page)[0]);
    }

    [Fact]
    public void A_case_names_the_rule_and_what_is_asked_for()
    {
        var figures = A.Report() with
        {
            Exceptions =
            [
                new() { Rule = 3, Days = 162, Agency = "Bộ A", Helper = "Bộ B", Task = "07-TB, PL.3", Total = 12 },
                new() { Rule = 4, Agency = "Bộ C", Total = 12 },
            ],
        };

        var table = BottleneckPage.Write(figures).Blocks.OfType<TableBlock>().Single();

        Assert.Equal(
            [
                "Bộ A|07-TB, PL.3|Điểm nghẽn vượt thẩm quyền, đã 162 ngày|Tháo gỡ: Bộ B",
                "Bộ C|–|Không báo cáo hai kỳ liên tiếp|Chấn chỉnh kỷ luật báo cáo",
            ],
            table.Table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))));
        Assert.Equal(["Nêu tự động theo năm tiêu chí, nhiều nhất 10 trường hợp. Còn 10 trường hợp khác."], table.Notes);
    }

    [Fact]
    public void A_restated_figure_stands_with_what_was_published_and_why()
    {
        var figures = A.Report() with
        {
            Restated =
            [
                new()
                {
                    EndDate = new(2025, 12, 31), Name = "Tỷ lệ", Unit = "percent", PublishedDate = new(2026, 1, 10),
                    Published = 0.81, Restated = 0.79, Reason = "records", Total = 1,
                },
            ],
        };

        var table = MethodPage.Write(figures, null).Blocks.OfType<TableBlock>().Single();

        Assert.Equal(
            "Tỷ lệ|quý IV/2025|10/01/2026|81,0%|79,0%|bản ghi được bổ sung sau ngày công bố",
            string.Join('|', table.Table.Rows.Single().Select(cell => cell.Text)));
    }

    [Fact]
    public void Every_page_can_be_written_without_any_figure_in_both_languages()
    {
        Assert.All(Language.All, words => Assert.Equal(9, LeadershipDocument.Write(A.Report() with { Words = words }, null).Pages.Count));
    }

    [Fact]
    public void The_report_blames_nobody()
    {
        var figures = A.Report(A.Rate(OnTime, "2026-Q1", 10, 160));

        Assert.DoesNotContain("yếu kém", string.Join('\n', LeadershipDocument.Write(figures, null).Pages.SelectMany(Text)));
    }

    static IReadOnlyList<string> Text(DocumentPage page) =>
        [.. page.Blocks.OfType<Analytics.Reports.Documents.Paragraphs>().SelectMany(block => block.Sentences)];

    static LeadershipFigures Compared(params Analytics.Reports.Charts.AgencyRate[] agencies) => A.Report() with
    {
        Agencies = [.. agencies.Select(agency => agency with { PeerGroup = "khac" })],
        PeerRates = [new() { Code = "khac", Numerator = 300, Denominator = 388, Value = 300 / 388.0 }],
    };
}
