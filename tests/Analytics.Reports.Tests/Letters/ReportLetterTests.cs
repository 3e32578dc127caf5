using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Letters;
using Analytics.Reports.Tests.Charts;
using Analytics.Reports.Tests.Sample;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Letters;

public sealed class ReportLetterTests
{
    [Fact]
    public void Headlines_findings_and_source_stand_in_both_forms()
    {
        var letter = ReportLetter.Write(Report(isSimulated: false, Headline("Tỷ lệ đúng hạn", "120,9/155"), "78,0% hoàn thành đúng hạn"));

        Assert.Equal("Báo cáo – Quý I/2026", letter.Subject);
        Assert.Equal(
            """
            Báo cáo – Quý I/2026

            Chỉ số chính
            - Tỷ lệ đúng hạn: 78,0% (120,9/155)
              So với quý trước: −3,4 điểm %

            Kết quả chính
            1. 78,0% hoàn thành đúng hạn.

            Báo cáo đầy đủ ở tệp đính kèm.
            Lần chạy 2026-Q1-abcdef01.

            """.ReplaceLineEndings("\n"), letter.Text);
        Assert.Contains("<td style=\"padding:6px 14px 6px 0;white-space:nowrap\"><b>78,0%</b></td>", letter.Html);
        Assert.Contains("120,9/155<br>So với quý trước: −3,4 điểm %", letter.Html);
        Assert.Contains("<li>78,0% hoàn thành đúng hạn.</li>", letter.Html);
        Assert.DoesNotContain("MÔ PHỎNG", letter.Html);
    }

    [Fact]
    public void A_headline_without_a_detail_leaves_no_gap()
    {
        var letter = ReportLetter.Write(Report(isSimulated: false, Headline("Cơ quan", ""), "Không"));

        Assert.Contains("- Cơ quan: 78,0%\n", letter.Text);
        Assert.Contains("<td style=\"padding:6px 0\">So với quý trước", letter.Html);
    }

    [Fact]
    public void Simulated_figures_say_so_in_the_subject_and_in_both_bodies()
    {
        var letter = ReportLetter.Write(Report(isSimulated: true, Headline("a", ""), "b"));

        Assert.StartsWith("[SỐ LIỆU MÔ PHỎNG] ", letter.Subject);
        Assert.StartsWith("SỐ LIỆU MÔ PHỎNG\n", letter.Text);
        Assert.Contains("<b>SỐ LIỆU MÔ PHỎNG</b>", letter.Html);
    }

    [Fact]
    public void Values_cannot_become_markup()
    {
        var letter = ReportLetter.Write(Report(isSimulated: false, Headline(Rows.Hostile, Rows.Hostile), Rows.Hostile));

        Assert.DoesNotContain("<script", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</script", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onload", letter.Html);
        Assert.Contains("&lt;/script&gt;", letter.Html);
    }

    static Headline Headline(string name, string detail) => new()
    {
        IndicatorId = "on_time_completion_rate",
        Name = name,
        Value = "78,0%",
        Detail = detail,
        QuarterText = "−3,4 điểm %",
        YearText = "",
        Signal = Signal.Ordinary,
        History = [],
    };

    static WrittenDocument Report(bool isSimulated, Headline headline, string finding) => new()
    {
        Path = "/reports/bao-cao-2026-Q1.html",
        Quarter = A.Quarter,
        Document = new()
        {
            Name = "bao-cao-2026-Q1",
            Words = Language.Vietnamese,
            Title = "Báo cáo",
            Kicker = "Quý I/2026",
            Source = "Lần chạy 2026-Q1-abcdef01",
            IsSimulated = isSimulated,
            Pages = [new() { Id = "a", Topic = "A", Finding = finding, Blocks = [new TileBlock([headline])] }],
        },
        Drawings = new Dictionary<string, string>(),
    };
}
