using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>Who reports, on time and with evidence. Agencies that break the rule are named.</summary>
public static class ReportingSection
{
    const int MostNames = 30;

    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "bao-cao",
        Topic = "Kỷ luật báo cáo",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [Grid(figures)],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var owing = figures.Score.Now("non_reporting_agency_rate")?.Denominator ?? 0;
        return (owing, figures.Silent.Count) switch
        {
            (0, _) => $"Trong {figures.Quarter.Label} không phát sinh nghĩa vụ báo cáo",
            (_, 0) => $"Tất cả {Language.Vietnamese.Count(owing)} cơ quan có nghĩa vụ báo cáo đã gửi báo cáo trong {figures.Quarter.Label}",
            (_, var silent) => $"{silent} trên {Language.Vietnamese.Count(owing)} cơ quan chưa thực hiện báo cáo trên Hệ thống trong {figures.Quarter.Label}",
        };
    }

    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        if (figures.Silent.Count > 0)
        {
            yield return Silence(figures.Silent);
        }

        var score = figures.Score;
        if (Sentences.Rate(score.Now("report_on_time_rate")) is { } onTime)
        {
            var quarter = score.QuarterChange("report_on_time_rate");
            var year = score.YearChange("report_on_time_rate");
            yield return string.Join(' ', new[]
            {
                $"Tỷ lệ báo cáo gửi đúng hạn đạt {onTime}{Sentences.Comparison(quarter, year)}.",
                Sentences.Ordinary(quarter, year),
            }.OfType<string>());
        }

        if (Sentences.Rate(score.Now("evidence_backed_report_rate")) is { } evidence)
        {
            yield return $"Tỷ lệ báo cáo có minh chứng hợp lệ đạt {evidence}{Sentences.Comparison(score.QuarterChange("evidence_backed_report_rate"), null)}.";
        }
    }

    /// <summary>Template 4. Those silent in the second period come first.</summary>
    public static string Silence(IReadOnlyList<SilentAgency> silent)
    {
        var twice = silent.Count(agency => agency.IsSecondPeriod);
        var names = silent.Take(MostNames).Select(agency => agency.Name).ToList();
        var rest = silent.Count - names.Count;
        return $"Có {silent.Count} cơ quan chưa thực hiện báo cáo trên Hệ thống trong kỳ"
            + (twice == 0 ? ""
                : twice == silent.Count ? ", đều không báo cáo hai kỳ liên tiếp"
                : $", trong đó {twice} cơ quan không báo cáo hai kỳ liên tiếp")
            + $": {string.Join("; ", names)}"
            + (rest > 0 ? $" và {rest} cơ quan khác" : "")
            + (twice > 0 && twice < silent.Count ? $" ({twice} cơ quan nêu đầu tiên không báo cáo hai kỳ liên tiếp)" : "") + ".";
    }

    static Exhibit Grid(LeadershipFigures figures)
    {
        var shown = ReportingGrid.Shown(figures.Duties, figures.Frame);
        var breaching = ReportingGrid.Breaching(figures.Duties, figures.Frame).Count();
        var owing = figures.Duties.Where(tile => figures.Frame.Covers(tile.EndDate)).Select(tile => tile.AgencyId).Distinct().Count();
        var notes = new List<string> { "Mỗi ô là một tháng đến hạn; ô trống: không có báo cáo đến hạn. Tháng có nhiều báo cáo lấy tình trạng kém nhất." };
        if (breaching > shown.Count)
        {
            notes.Add($"Còn {breaching - shown.Count} cơ quan khác có báo cáo gửi muộn hoặc không gửi trong kỳ.");
        }

        if (owing > breaching)
        {
            notes.Add($"{owing - breaching} cơ quan gửi đúng hạn tất cả báo cáo trong kỳ không nêu ở đây.");
        }

        return new()
        {
            Title = $"Báo cáo theo cơ quan và tháng: các cơ quan có báo cáo gửi muộn hoặc không gửi trong {figures.Quarter.Label}",
            Description = $"{shown.Count} cơ quan theo tháng. {Finding(figures)}.",
            Wide = ReportingGrid.Draw("luoi-bao-cao", Canvas.Wide(Language.Vietnamese), figures.Duties, figures.Frame),
            Narrow = ReportingGrid.Draw("luoi-bao-cao", Canvas.Narrow(Language.Vietnamese), figures.Duties, figures.Frame),
            Notes = notes,
            Table = new()
            {
                Heads = ["Cơ quan", "Báo cáo đến hạn", "Gửi đúng hạn", "Gửi muộn", "Không gửi"],
                Rows = [.. shown.Select(agency => Row([.. agency.Where(tile => figures.Frame.Covers(tile.EndDate))]))],
            },
        };
    }

    static string[] Row(List<DutyTile> tiles)
    {
        var due = tiles.Sum(tile => tile.Due);
        var late = tiles.Sum(tile => tile.Late);
        var missing = tiles.Sum(tile => tile.Missing);
        return [tiles[0].Name, Language.Vietnamese.Count(due), Language.Vietnamese.Count(due - late - missing), Language.Vietnamese.Count(late), Language.Vietnamese.Count(missing)];
    }
}
