using Analytics.Reports.Charts;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>Who differs from the whole system, without a league table: only agencies with a signal are named.</summary>
public static class AgencySection
{
    const string Rate = "on_time_completion_rate";

    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "co-quan",
        Topic = "So sánh cơ quan với mức chung",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [Intervals(figures)],
    };

    /// <summary>The finding in one sentence (template 6).</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var below = Having(figures, PeerSignal.Below).Count;
        return (Comparable(figures).Count, below, Having(figures, PeerSignal.Above).Count) switch
        {
            (0, _, _) => "Chưa có cơ quan nào có từ 5 nhiệm vụ đến hạn trở lên để so sánh",
            (_, 0, 0) => "Chưa đủ căn cứ kết luận có cơ quan nào khác mức chung",
            (_, 0, var above) => $"{above} cơ quan có kết quả cao hơn mức chung một cách có ý nghĩa thống kê",
            _ => $"{below} cơ quan có kết quả thấp hơn mức chung một cách có ý nghĩa thống kê",
        };
    }

    static IReadOnlyList<AgencyRate> Comparable(LeadershipFigures figures) =>
        [.. figures.Agencies.Where(agency => agency.Denominator >= Language.SmallestPercentageBase)];

    static IReadOnlyList<AgencyRate> Having(LeadershipFigures figures, PeerSignal signal) =>
        CommonRate(figures) is { } rate ? [.. Comparable(figures).Where(agency => agency.Against(rate) == signal)] : [];

    static double? CommonRate(LeadershipFigures figures) => figures.Score.Now(Rate)?.Value;

    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        var comparable = Comparable(figures).Count;
        if (comparable == 0)
        {
            yield break;
        }

        var below = Having(figures, PeerSignal.Below).Count;
        var above = Having(figures, PeerSignal.Above).Count;
        yield return
            $"So với mức chung {Language.Vietnamese.Percent(CommonRate(figures)!.Value)}, trong {comparable} cơ quan có từ 5 nhiệm vụ đến hạn trở lên, "
            + (below + above == 0
                ? "không có cơ quan nào khác mức chung một cách có ý nghĩa thống kê; chưa đủ căn cứ để xếp thứ tự các cơ quan với nhau."
                : $"{Sides(below, above)} một cách có ý nghĩa thống kê; các cơ quan còn lại chưa đủ căn cứ để xếp thứ tự với nhau.");
        var byChance = comparable * ExactTail.Limit;
        if (below + above > 0 && byChance >= 1)
        {
            yield return
                $"Với {comparable} cơ quan được so sánh, riêng ngẫu nhiên cũng có thể cho tới khoảng {Language.Vietnamese.Number(Math.Ceiling(byChance), 0)} "
                + "tín hiệu ở mỗi phía; tín hiệu là căn cứ để tìm hiểu nguyên nhân, chưa phải là kết luận về trách nhiệm.";
        }
    }

    static string Sides(int below, int above) => (below, above) switch
    {
        (_, 0) => $"{below} cơ quan có kết quả thấp hơn",
        (0, _) => $"{above} cơ quan có kết quả cao hơn",
        _ => $"{below} cơ quan có kết quả thấp hơn và {above} cơ quan có kết quả cao hơn",
    };

    static Exhibit Intervals(LeadershipFigures figures)
    {
        var comparable = Comparable(figures);
        var rate = CommonRate(figures);
        var named = rate is null ? [] : AgencyIntervals.Named(comparable, rate.Value);
        var rest = comparable.Except(named).ToList();
        var small = figures.Agencies.Count - comparable.Count;
        var notes = new List<string>
        {
            "Tam giác: tỷ lệ của cơ quan có tín hiệu (mũi xuống: thấp hơn, mũi lên: cao hơn mức chung); vạch ngang: khoảng tin cậy 95%. Số bên phải: đúng hạn/đến hạn. Chấm xám: các cơ quan khác, không khác mức chung một cách có ý nghĩa thống kê nên không nêu tên.",
        };
        if (small > 0)
        {
            notes.Add($"{small} cơ quan có dưới 5 nhiệm vụ đến hạn không được so sánh.");
        }

        return new()
        {
            Title = $"Tỷ lệ hoàn thành đúng hạn của cơ quan trong {figures.Quarter.Label}",
            Description = $"{comparable.Count} cơ quan so với mức chung. {Finding(figures)}.",
            Wide = AgencyIntervals.Draw("co-quan-khoang", Canvas.Wide(Language.Vietnamese), comparable, rate),
            Narrow = AgencyIntervals.Draw("co-quan-khoang", Canvas.Narrow(Language.Vietnamese), comparable, rate),
            Notes = notes,
            Table = new()
            {
                Heads = ["Cơ quan", "Đúng hạn/đến hạn", "Tỷ lệ", "Khoảng tin cậy 95%"],
                Rows = [.. named.Select(Row), .. Rest(rest)],
            },
        };
    }

    static string[] Row(AgencyRate agency) =>
    [
        agency.Name, Language.Vietnamese.Fraction(agency.Numerator, agency.Denominator), Language.Vietnamese.Percent(agency.Value),
        agency is { Low: { } low, High: { } high } ? $"{Language.Vietnamese.Number(low * 100, 1)}–{Language.Vietnamese.Percent(high)}" : Language.Nothing,
    ];

    // Counts are added, percentages never averaged.
    static IEnumerable<string[]> Rest(List<AgencyRate> rest)
    {
        if (rest.Count > 0)
        {
            var total = new Share(rest.Sum(agency => agency.Numerator), rest.Sum(agency => agency.Denominator));
            yield return
            [
                $"{rest.Count} cơ quan khác, tính chung", Language.Vietnamese.Fraction(total.Numerator, total.Denominator),
                Language.Vietnamese.Percent(total.Value), Language.Nothing,
            ];
        }
    }
}
