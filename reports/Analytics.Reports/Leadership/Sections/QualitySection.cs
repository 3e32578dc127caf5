using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>How clearly tasks are assigned, how often deadlines move, and how good the work is at the first try.</summary>
public static class QualitySection
{
    static readonly string[] Components = ["c_who", "c_what", "c_when", "c_result", "c_head"];

    /// <summary>Writes the section.</summary>
    public static ReportSection Write(LeadershipFigures figures) => new()
    {
        Id = "chat-luong",
        Topic = "Rõ việc, chất lượng và gia hạn",
        Finding = Finding(figures),
        Paragraphs = [.. Paragraphs(figures)],
        Exhibits = [Clarity(figures)],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var score = figures.Score;
        if (score.Now("assignment_clarity_rate") is { Share: not null } clarity)
        {
            var weakest = Shares(figures).Where(share => share.Value < 1).MinBy(share => share.Value);
            if (clarity is { IsPrintable: true, Value: 0 })
            {
                return $"Không có nhiệm vụ nào trong {Language.Vietnamese.Count(clarity.Denominator!.Value)} nhiệm vụ giao trong kỳ bảo đảm đủ “5 rõ”"
                    + (weakest is null ? "" : $"; tiêu chí đạt thấp nhất là “{LowerFirst(weakest.Name)}”");
            }

            return clarity.IsPrintable
                ? $"{clarity.ValueText} nhiệm vụ giao trong kỳ bảo đảm “5 rõ”" + (weakest is null ? "" : $"; tiêu chí đạt thấp nhất là “{LowerFirst(weakest.Name)}”")
                : $"{clarity.FractionText} nhiệm vụ giao trong kỳ bảo đảm “5 rõ”";
        }

        return score.Now("first_pass_acceptance_rate") is { IsPrintable: true } first
            ? $"{first.ValueText} nhiệm vụ đạt chất lượng ngay lần nghiệm thu đầu"
            : $"Trong {figures.Quarter.Label} không phát sinh nhiệm vụ mới giao";
    }

    static IEnumerable<string> Paragraphs(LeadershipFigures figures)
    {
        var score = figures.Score;
        if (score.Now("assignment_clarity_rate") is { Share: { } share } clarity)
        {
            yield return $"Trong kỳ có {Language.Vietnamese.Count(share.Denominator)} nhiệm vụ được giao mới; {Language.Vietnamese.Count(share.Numerator)} nhiệm vụ"
                + (clarity.IsPrintable ? $" ({clarity.ValueText})" : "")
                + " bảo đảm đủ rõ người, rõ việc, rõ thời hạn, rõ kết quả, rõ trách nhiệm. Chỉ tiêu này thuộc trách nhiệm của cơ quan ban hành văn bản.";
        }

        if (Sentences.Rate(score.Now("first_pass_acceptance_rate")) is { } first)
        {
            yield return $"Tỷ lệ nhiệm vụ đạt chất lượng ngay lần nghiệm thu đầu: {first}{Sentences.Comparison(score.QuarterChange("first_pass_acceptance_rate"), null)}.";
        }

        if (Sentences.Rate(score.Now("extension_rate")) is { } extended)
        {
            var late = score.Now("extension_rate/late_extension_share") is { Share: { Numerator: > 0 } } share2
                ? $" Trong số nhiệm vụ được gia hạn, {share2.FractionText} được gia hạn sát hạn (7 ngày trở xuống) hoặc sau hạn."
                : "";
            yield return $"Tỷ lệ nhiệm vụ được gia hạn: {extended}{Sentences.Comparison(score.QuarterChange("extension_rate"), null)}.{late}";
        }

        if (score.Now("km_median_completion_days") is { Unit: "days", IsPrintable: true } median)
        {
            yield return $"Thời gian hoàn thành trung vị của nhiệm vụ giao trong 12 tháng qua (ước lượng Kaplan–Meier, có tính nhiệm vụ chưa xong) là {median.ValueText}"
                + (median.IntervalText is { } interval ? $" (khoảng tin cậy 95%: {interval})" : "")
                + (score.Previous("km_median_completion_days") is { IsPrintable: true } before ? $"; quý trước {before.ValueText}" : "") + ".";
        }
    }

    static IReadOnlyList<ComponentShare> Shares(LeadershipFigures figures) =>
    [
        .. Components
            .Select(component => figures.Score.Now("assignment_clarity_rate/" + component))
            .OfType<Figure>()
            .Where(figure => figure.Share is not null)
            .Select(figure => new ComponentShare
            {
                Name = figure.Name,
                Numerator = figure.Share!.Value.Numerator,
                Denominator = figure.Share!.Value.Denominator,
            }),
    ];

    static Exhibit Clarity(LeadershipFigures figures)
    {
        var shares = Shares(figures);
        return new()
        {
            Title = $"Nhiệm vụ giao trong {figures.Quarter.Label} theo từng tiêu chí “5 rõ”",
            Description = shares.Count == 0
                ? "Không phát sinh nhiệm vụ mới giao được đánh giá."
                : string.Join("; ", shares.Select(share => $"{share.Name}: {Language.Vietnamese.Fraction(share.Numerator, share.Denominator)}")) + ".",
            Wide = ShareBars.Draw("nam-ro", Canvas.Wide(Language.Vietnamese), shares),
            Narrow = ShareBars.Draw("nam-ro", Canvas.Narrow(Language.Vietnamese), shares),
            Notes = ["Đếm toàn bộ nhiệm vụ được giao và đánh giá trong kỳ, không phải mẫu, nên không có khoảng tin cậy."],
            Table = new()
            {
                Heads = ["Tiêu chí", "Đạt/số nhiệm vụ", "Tỷ lệ"],
                Rows = [.. shares.Select(share => new[]
                {
                    share.Name, Language.Vietnamese.Fraction(share.Numerator, share.Denominator),
                    share.Denominator >= Language.SmallestPercentageBase ? Language.Vietnamese.Percent(share.Value) : Language.Nothing,
                })],
            },
        };
    }

    static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
