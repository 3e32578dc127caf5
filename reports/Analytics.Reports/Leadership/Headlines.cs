using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership;

/// <summary>The headline numbers of the report, the four that lead and the ones beside them.</summary>
public static class Headlines
{
    const string Clarity = "assignment_clarity_rate";

    static readonly string[] Beside =
    [
        "on_time_original_rate", "first_pass_acceptance_rate", "evidence_backed_report_rate", "extension_rate",
        Clarity, "km_median_completion_days",
    ];

    /// <summary>True where everything was counted and nothing sampled: no interval, and a change is no signal.</summary>
    public static bool IsCensus(string indicatorId) => indicatorId is Clarity or "non_reporting_agency_rate";

    /// <summary>The figure before, to stand beside the figure now: quý trước 5/62 (8,1%).</summary>
    public static string Before(string when, Figure? before, string missing) => before switch
    {
        null or { Value: null } => missing,
        { Unit: "percent", IsPrintable: true } => $"{when} {before.FractionText} ({before.ValueText})",
        _ => $"{when} {before.ValueText}",
    };

    /// <summary>On time, overdue, silent, reports on time.</summary>
    public static IReadOnlyList<Headline> Leading(Scoreboard score) =>
    [
        .. new[] { Rate(score, "on_time_completion_rate"), Overdue(score), Silent(score), Rate(score, "report_on_time_rate") }
            .OfType<Headline>(),
    ];

    /// <summary>The others.</summary>
    public static IReadOnlyList<Headline> Others(Scoreboard score) => [.. Beside.Select(id => Rate(score, id)).OfType<Headline>()];

    static Headline? Rate(Scoreboard score, string id)
    {
        if (score.Now(id) is not { } now)
        {
            return null;
        }

        var interval = id == Clarity ? null : now.IntervalText;
        return (id == Clarity || now.Unit != "percent" ? Census(score, now) : Draft(score, now)) with
        {
            Value = now.ValueText,
            Detail = Joined(
                now is { Unit: "percent", IsPrintable: true } ? now.FractionText : null,
                now is { Unit: "days", CountUnits: > 0 } ? $"{Language.Vietnamese.Count(now.CountUnits)} nhiệm vụ" : null,
                interval is null ? null : $"KTC\u00a095%: {interval}"),
            History = [.. score.History(id).Select(figure => figure.IsPrintable ? figure.Value : null)],
            HistoryTarget = now.Target,
        };
    }

    static Headline? Overdue(Scoreboard score)
    {
        if (score.Now("overdue_open_rate") is not { } now)
        {
            return null;
        }

        var median = score.Now("overdue_open_rate/overdue_age_median_days")?.Value;
        var longest = score.Now("overdue_open_rate/overdue_age_max_days")?.Value;
        return Draft(score, now) with
        {
            Name = "Nhiệm vụ đang quá hạn",
            Value = Language.Vietnamese.Count(score.Count("overdue_open_rate/overdue_count") ?? 0),
            Detail = Joined(
                median is { } m && longest is { } max ? $"trung vị {Language.Vietnamese.Number(m, 0)} ngày, dài nhất {Language.Vietnamese.Number(max, 0)} ngày" : null,
                now.IsPrintable ? $"{now.ValueText} nhiệm vụ đang mở ({now.FractionText})" : now.FractionText),
            QuarterText = WithCount(score),
            History = [.. score.History("overdue_open_rate/overdue_count").Select(figure => figure.Value)],
            HistoryTarget = 0,
        };
    }

    static Headline? Silent(Scoreboard score)
    {
        if (score.Now("non_reporting_agency_rate") is not { } now)
        {
            return null;
        }

        var twice = score.Count("non_reporting_agency_rate/silent_two_periods") ?? 0;
        return Census(score, now) with
        {
            Name = "Cơ quan chưa báo cáo trong quý",
            Value = now.Share is { } share ? Language.Vietnamese.Count(share.Numerator) : Language.Nothing,
            Detail = Joined(
                now.Share is null ? null : $"{now.FractionText} cơ quan có nghĩa vụ báo cáo" + (now.IsPrintable ? $" ({now.ValueText})" : ""),
                twice > 0 ? $"{Language.Vietnamese.Count(twice)} cơ quan hai kỳ liên tiếp" : null),
            History = [.. score.History("non_reporting_agency_rate").Select(figure => figure.Numerator)],
            HistoryTarget = 0,
        };
    }

    static Headline Draft(Scoreboard score, Figure now)
    {
        var change = score.QuarterChange(now.IndicatorId);
        return new()
        {
            IndicatorId = now.IndicatorId,
            Name = now.Name,
            Value = now.ValueText,
            Detail = "",
            QuarterText = Compared(now, score.Previous(now.IndicatorId), change, Headline.NoQuarter),
            YearText = Compared(now, score.LastYear(now.IndicatorId), score.YearChange(now.IndicatorId), Headline.NoYear),
            Signal = change?.Signal ?? Signal.Unknown,
            Rag = now.Rag,
            TargetText = now.TargetText,
            History = [],
        };
    }

    static string Compared(Figure now, Figure? before, Change? change, string missing) => (before, change) switch
    {
        (null or { Value: null }, _) => missing,
        (_, not null) => change.Figures,
        _ when now.Value is null => Language.Nothing,
        _ => Headline.TooFew,
    };

    // The count itself is a census; the signal beside it is judged on the share.
    static string WithCount(Scoreboard score) => score.Previous("overdue_open_rate") switch
    {
        null or { Value: null } => Headline.NoQuarter,
        _ => $"quý trước {Language.Vietnamese.Count(score.Previous("overdue_open_rate/overdue_count")?.Value ?? 0)}"
            + (score.QuarterChange("overdue_open_rate") is { } change ? $"; tỷ lệ {change.Figures}" : ""),
    };

    // All tasks of the directives, all agencies that owe a report: nothing was sampled, so no signal; and a median has
    // no test here. The figure before stands beside the figure now.
    static Headline Census(Scoreboard score, Figure now) => Draft(score, now) with
    {
        QuarterText = Before("quý trước", score.Previous(now.IndicatorId), Headline.NoQuarter),
        YearText = Before("cùng kỳ", score.LastYear(now.IndicatorId), Headline.NoYear),
        Signal = Signal.Unknown,
    };

    static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>().Where(part => part != Language.Nothing));
}
