using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership;

/// <summary>The headline numbers of the report, the four that lead and the ones beside them.</summary>
public static class Headlines
{
    static readonly string[] Beside =
    [
        "on_time_original_rate", "first_pass_acceptance_rate", "evidence_backed_report_rate", "extension_rate",
        "assignment_clarity_rate", "km_median_completion_days",
    ];

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

        // A directive's tasks are all counted, not sampled: no interval for clarity.
        var interval = id == "assignment_clarity_rate" ? null : now.IntervalText;
        return Draft(score, now) with
        {
            Value = now.ValueText,
            Detail = Joined(
                now is { Unit: "percent", IsPrintable: true } ? now.FractionText : null,
                now is { Unit: "days", CountUnits: > 0 } ? $"{Vietnamese.Count(now.CountUnits)} nhiệm vụ" : null,
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
            Value = Vietnamese.Count(score.Count("overdue_open_rate/overdue_count") ?? 0),
            Detail = Joined(
                median is { } m && longest is { } max ? $"trung vị {Vietnamese.Number(m, 0)} ngày, dài nhất {Vietnamese.Number(max, 0)} ngày" : null,
                now.IsPrintable ? $"{now.ValueText} nhiệm vụ đang mở ({now.FractionText})" : now.FractionText),
            QuarterText = WithCount(score, "overdue_open_rate", "overdue_open_rate/overdue_count"),
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
        return Draft(score, now) with
        {
            Name = "Cơ quan chưa báo cáo trong quý",
            Value = now.Share is { } share ? Vietnamese.Count(share.Numerator) : Vietnamese.Nothing,
            Detail = Joined(
                now.Share is null ? null : $"{now.FractionText} cơ quan có nghĩa vụ báo cáo" + (now.IsPrintable ? $" ({now.ValueText})" : ""),
                twice > 0 ? $"{Vietnamese.Count(twice)} cơ quan hai kỳ liên tiếp" : null),
            QuarterText = WithCount(score, "non_reporting_agency_rate", null),
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
            TargetText = Target(now),
            History = [],
        };
    }

    static string Compared(Figure now, Figure? before, Change? change, string missing) => (before, change) switch
    {
        (null or { Value: null }, _) => missing,
        (_, not null) => change.Figures,
        ({ Unit: "days" }, _) => before.ValueText,
        _ when now.Value is null => Vietnamese.Nothing,
        _ => Headline.TooFew,
    };

    // The count itself is a census; the signal beside it is judged on the share.
    static string WithCount(Scoreboard score, string rate, string? companion) => score.Previous(rate) switch
    {
        null or { Value: null } => Headline.NoQuarter,
        var before => "quý trước " + Vietnamese.Count(companion is null ? before.Numerator ?? 0 : score.Previous(companion)?.Value ?? 0)
            + (score.QuarterChange(rate) is { } change ? $"; tỷ lệ {change.Figures}" : ""),
    };

    static string? Target(Figure now) => (now.Target, now.Unit, now.Direction) switch
    {
        (null, _, _) => null,
        (0, _, _) => "0",
        (var target, "percent", "down") => "≤ " + Vietnamese.Limit(target.Value),
        (var target, "percent", _) => Vietnamese.Limit(target.Value),
        (var target, _, _) => Vietnamese.Count(target.Value),
    };

    static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>().Where(part => part != Vietnamese.Nothing));
}
