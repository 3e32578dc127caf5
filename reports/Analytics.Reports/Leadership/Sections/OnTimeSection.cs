using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>How timely the whole system is, and how that moves by month.</summary>
public static class OnTimeSection
{
    const string Rate = "on_time_completion_rate";

    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "tien-do",
        Topic = "Tiến độ",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [ByMonth(figures)],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var now = figures.Score.Now(Rate);
        var label = figures.Quarter.Label;
        if (now is not { Share: { } share })
        {
            return $"Trong {label} không phát sinh nhiệm vụ đến hạn";
        }

        if (!now.IsPrintable)
        {
            return $"Trong {label}, {Language.Vietnamese.Count(share.Numerator)} trên {Language.Vietnamese.Count(share.Denominator)} nhiệm vụ đến hạn hoàn thành đúng hạn";
        }

        var level = $"{Language.Vietnamese.Percent(share.Value)} nhiệm vụ đến hạn trong {label} hoàn thành đúng hạn";
        return figures.Score.QuarterChange(Rate) switch
        {
            null => level,
            { IsReal: true } change => $"{level}, {change.Words} so với quý trước",
            _ => $"{level}, không thay đổi đáng kể so với quý trước",
        };
    }

    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        var score = figures.Score;
        if (score.Now(Rate) is not { Share: { } share } now)
        {
            yield break;
        }

        var quarter = score.QuarterChange(Rate);
        var year = score.YearChange(Rate);
        var result = now.IsPrintable
            ? $", đạt {now.ValueText} (khoảng tin cậy 95%: {now.IntervalText}){Sentences.Comparison(quarter, year)}"
            : "";
        yield return
            $"Trong {figures.Quarter.Label}, có {Language.Vietnamese.Count(share.Denominator)} nhiệm vụ đến hạn; "
            + $"{Language.Vietnamese.Count(share.Numerator)} nhiệm vụ hoàn thành đúng hạn{result}."
            + (now.IsPrintable ? "" : " " + Sentences.TooFew("nhiệm vụ đến hạn"))
            + (Sentences.Rate(score.Now("on_time_original_rate")) is { } original
                ? $" Tính theo thời hạn giao ban đầu, tỷ lệ đạt {original}."
                : "");

        if (Sentences.Ordinary(quarter, year) is { } ordinary)
        {
            yield return ordinary;
        }

        var beside = new List<string>();
        Beside(score.Count(Rate + "/awaiting"), "nhiệm vụ đã nộp kết quả trong hạn, đang chờ nghiệm thu");
        Beside(score.Count(Rate + "/pending"), "nhiệm vụ chưa đến thời điểm kết luận");
        Beside(score.Count(Rate + "/excluded"), "nhiệm vụ không đánh giá do cơ quan giao đã dừng hoặc ngày giao sau thời hạn");
        if (beside.Count > 0)
        {
            yield return $"Không tính vào tỷ lệ: {Language.Vietnamese.List(beside)}.";
        }

        if (score.Now(Rate + "/all_leads_on_time") is { IsPrintable: true, FractionText: var strict } all && strict != now.FractionText)
        {
            yield return $"Nếu chỉ tính đúng hạn khi mọi cơ quan cùng chủ trì đều đúng hạn, tỷ lệ là {all.ValueText} ({strict}).";
        }

        void Beside(double? count, string what)
        {
            if (count > 0)
            {
                beside.Add($"{Language.Vietnamese.Count(count.Value)} {what}");
            }
        }
    }

    static Exhibit ByMonth(LeadershipFigures figures)
    {
        var last = figures.Months.LastOrDefault(month => month.HasRate);
        return new()
        {
            Title = "Tỷ lệ nhiệm vụ hoàn thành đúng hạn theo tháng đến hạn",
            Description = last?.Value is { } value
                ? $"Đường tỷ lệ đúng hạn của {figures.Months.Count} tháng, từ 0% đến 100%. Tháng {last.EndDate.Month}/{last.EndDate.Year} đạt {Language.Vietnamese.Percent(value)}."
                : "Chưa có tháng nào có từ 5 nhiệm vụ đến hạn trở lên.",
            Wide = OnTimeByMonth.Draw("dung-han", Canvas.Wide(Language.Vietnamese), figures.Months, figures.Frame),
            Narrow = OnTimeByMonth.Draw("dung-han", Canvas.Narrow(Language.Vietnamese), figures.Months, figures.Frame),
            Notes = ["Vạch đứng: khoảng tin cậy 95% (Wilson)." + (figures.Months.Any(month => month.IsSmall)
                ? " Vòng tròn rỗng ở chân biểu đồ: tháng có dưới 5 nhiệm vụ đến hạn, chỉ nêu số lượng." : "")],
            Table = new()
            {
                Heads = ["Tháng", "Đúng hạn/đến hạn", "Tỷ lệ", "Khoảng tin cậy 95%"],
                Rows = [.. figures.Months.Select(Row)],
            },
        };
    }

    static string[] Row(MonthRate month) =>
    [
        $"{month.EndDate.Month}/{month.EndDate.Year}",
        month.Denominator > 0 ? Language.Vietnamese.Fraction(month.Numerator ?? 0, month.Denominator.Value) : Language.Nothing,
        month.HasRate ? Language.Vietnamese.Percent(month.Value!.Value) : Language.Nothing,
        month is { HasRate: true, Low: { } low, High: { } high }
            ? $"{Language.Vietnamese.Number(low * 100, 1)}–{Language.Vietnamese.Percent(high)}" : Language.Nothing,
    ];
}
