using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>Where the delay is: the states of tasks by directive.</summary>
public static class DirectiveSection
{
    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "van-ban",
        Topic = "Tiến độ theo văn bản giao",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [ByDirective(figures)],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var shown = StatusByDirective.Shown(figures.Directives);
        return shown switch
        {
            [] => "Chưa có văn bản nào có từ 5 nhiệm vụ có thời hạn trở lên",
            [{ LateShare: 0 }, ..] => "Không có nhiệm vụ trễ hạn, quá hạn ở các văn bản có từ 5 nhiệm vụ có thời hạn trở lên",
            [var first, ..] =>
                $"{first.Name} có tỷ lệ nhiệm vụ trễ hạn, quá hạn cao nhất: "
                + $"{Language.Vietnamese.Fraction(first.DoneLate + first.Overdue, first.Total)} nhiệm vụ có thời hạn ({Language.Vietnamese.Percent(first.LateShare)})",
        };
    }

    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        var late = figures.Directives.Sum(directive => directive.DoneLate + directive.Overdue);
        var total = figures.Directives.Sum(directive => directive.Total);
        var worst = figures.Directives.OrderByDescending(directive => directive.DoneLate + directive.Overdue).FirstOrDefault();
        if (late > 0 && worst is not null)
        {
            yield return
                $"Trong {Language.Vietnamese.Count(total)} nhiệm vụ có thời hạn đã giao đến ngày {Language.Vietnamese.Date(figures.Quarter.ValidDate)}, "
                + $"{Language.Vietnamese.Count(late)} nhiệm vụ hoàn thành trễ hạn hoặc đang quá hạn; nhiều nhất về số lượng là {worst.Name} "
                + $"với {Language.Vietnamese.Count(worst.DoneLate + worst.Overdue)} nhiệm vụ.";
        }
    }

    static Exhibit ByDirective(LeadershipFigures figures)
    {
        var shown = StatusByDirective.Shown(figures.Directives);
        var outside = figures.Directives.Sum(directive => directive.Outside);
        var notes = new List<string> { "n: số nhiệm vụ có thời hạn; nhiệm vụ có nhiều cơ quan cùng chủ trì được chia đều." };
        if (outside > 0)
        {
            notes.Add($"Không tính {Language.Vietnamese.Count(outside)} nhiệm vụ thường xuyên, không ấn định thời hạn, đã dừng hoặc có ngày giao sau thời hạn.");
        }

        var small = figures.Directives.Count(directive => directive.Total < Language.SmallestPercentageBase);
        if (small > 0)
        {
            notes.Add($"{small} văn bản có dưới 5 nhiệm vụ có thời hạn không vẽ: xem bảng số liệu.");
        }

        if (figures.Directives.Count - small > shown.Count)
        {
            notes.Add($"{figures.Directives.Count - small - shown.Count} văn bản khác có tỷ lệ trễ hạn, quá hạn thấp hơn không vẽ: xem bảng số liệu.");
        }

        return new()
        {
            Title = $"Tình trạng nhiệm vụ theo văn bản đến ngày {Language.Vietnamese.Date(figures.Quarter.ValidDate)}, xếp theo tỷ lệ trễ hạn và quá hạn",
            Description = $"Thanh ngang 100% của {shown.Count} văn bản, chia theo năm tình trạng. {Finding(figures)}.",
            Wide = StatusByDirective.Draw("theo-van-ban", Canvas.Wide(Language.Vietnamese), figures.Directives),
            Narrow = StatusByDirective.Draw("theo-van-ban", Canvas.Narrow(Language.Vietnamese), figures.Directives),
            Notes = notes,
            Table = new()
            {
                Heads = ["Văn bản", "Đúng hạn", "Chờ nghiệm thu", "Trong hạn", "Trễ hạn", "Quá hạn", "Cộng"],
                Rows = [.. figures.Directives
                    .OrderByDescending(directive => directive.LateShare)
                    .ThenBy(directive => directive.DirectiveId, StringComparer.Ordinal)
                    .Select(Row)],
            },
        };
    }

    static string[] Row(DirectiveStatus directive) =>
    [
        directive.Number is null ? directive.Title : $"{directive.Number} – {directive.Title}",
        Language.Vietnamese.Count(directive.DoneOnTime), Language.Vietnamese.Count(directive.Awaiting), Language.Vietnamese.Count(directive.InProgress),
        Language.Vietnamese.Count(directive.DoneLate), Language.Vietnamese.Count(directive.Overdue), Language.Vietnamese.Count(directive.Total),
    ];
}
