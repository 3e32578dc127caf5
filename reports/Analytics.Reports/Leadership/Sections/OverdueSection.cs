using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>What is overdue on the last day, and for how long.</summary>
public static class OverdueSection
{
    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "qua-han",
        Topic = "Nhiệm vụ quá hạn",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [ByAge(figures)],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var day = Language.Vietnamese.Date(figures.Quarter.ValidDate);
        return figures.Overdue switch
        {
            { Total: 0 } => $"Đến ngày {day} không còn nhiệm vụ quá hạn",
            { Older: > 0 } stock => $"Đến ngày {day} còn {Language.Vietnamese.Count(stock.Total)} nhiệm vụ quá hạn, trong đó {Language.Vietnamese.Count(stock.Older)} nhiệm vụ quá hạn trên 90 ngày",
            var stock => $"Đến ngày {day} còn {Language.Vietnamese.Count(stock.Total)} nhiệm vụ quá hạn, không có nhiệm vụ quá hạn trên 90 ngày",
        };
    }

    /// <summary>Template 3, each clause only with its number.</summary>
    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        var score = figures.Score;
        var stock = figures.Overdue;
        double? before = score.Previous("overdue_open_rate") is null ? null
            : score.Previous("overdue_open_rate/overdue_count")?.Value ?? 0;
        if (stock.Total > 0)
        {
            yield return
                $"Đến ngày {Language.Vietnamese.Date(figures.Quarter.ValidDate)} còn {Language.Vietnamese.Count(stock.Total)} nhiệm vụ quá hạn"
                + (before is { } k1 ? $" (quý trước {Language.Vietnamese.Count(k1)})" : "")
                + Age("/overdue_age_median_days", ", thời gian quá hạn trung vị")
                + Age("/overdue_age_max_days", ", dài nhất")
                + (stock.Unexplained is { } h ? $"; {Language.Vietnamese.Count(h)} nhiệm vụ chưa có giải trình của người đứng đầu" : "") + ".";
        }

        var quarter = score.QuarterChange("overdue_open_rate");
        var year = score.YearChange("overdue_open_rate");
        if (Sentences.Rate(score.Now("overdue_open_rate")) is { } share)
        {
            yield return $"Nhiệm vụ quá hạn chiếm {share} số nhiệm vụ đang mở có thời hạn{Sentences.Comparison(quarter, year)}.";
        }

        if (Sentences.Ordinary(quarter, year) is { } ordinary)
        {
            yield return ordinary;
        }

        string Age(string companion, string words) => score.Now("overdue_open_rate" + companion)?.Value is { } days
            ? $"{words} {Language.Vietnamese.Number(days, 0)} ngày" : "";
    }

    static Exhibit ByAge(LeadershipFigures figures) => new()
    {
        Title = $"Nhiệm vụ quá hạn đến ngày {Language.Vietnamese.Date(figures.Quarter.ValidDate)} theo thời gian quá hạn",
        Description = string.Join("; ", figures.Overdue.Bands.Select(band => $"{band.Name(Language.Vietnamese)}: {Language.Vietnamese.Count(band.Count)} nhiệm vụ")) + ".",
        Wide = OverdueAge.Draw("tuoi-qua-han", Canvas.Wide(Language.Vietnamese), figures.Overdue.Bands),
        Narrow = OverdueAge.Draw("tuoi-qua-han", Canvas.Narrow(Language.Vietnamese), figures.Overdue.Bands),
        Notes = ["Số lượt nhiệm vụ giao cho cơ quan chủ trì. Nhiệm vụ đã nộp kết quả trong hạn, đang chờ nghiệm thu không tính là quá hạn."],
        Table = new()
        {
            Heads = ["Thời gian quá hạn", "Số nhiệm vụ"],
            Rows = [.. figures.Overdue.Bands.Select(band => new[] { band.Name(Language.Vietnamese), Language.Vietnamese.Count(band.Count) })],
        },
    };
}
