using Analytics.Reports.Figures;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>Headline numbers from the figures of the system or of an agency.</summary>
public sealed class Headlines(Scoreboard score, Language words)
{
    /// <summary>The six of the first page: on time, overdue, silent, attainment, savings, satisfaction.</summary>
    public IReadOnlyList<Headline> Leading =>
    [
        .. new[]
        {
            OnTime(), Overdue(), Silent(), Of("target_attainment_index"), Savings(), Of("satisfaction_rate"),
        }.OfType<Headline>(),
    ];

    /// <summary>The figure before, to stand beside the figure now: quý trước 5/62 (8,1%).</summary>
    public static string Before(string key, Figure? before, string missing, Language words) => before switch
    {
        null or { Value: null } => missing,
        { Unit: "percent", IsPrintable: true } => words.Say(key, ("value", before.FractionText(words)), ("share", before.ValueText(words))),
        _ => words.Say(key, ("value", before.ValueText(words)), ("share", null)),
    };

    /// <summary>The headline of an indicator; null when it was not measured.</summary>
    public Headline? Of(string id)
    {
        if (score.Now(id) is not { } now)
        {
            return null;
        }

        var interval = now.IntervalText(words);
        return (now.IsCensus || now is not { Unit: "percent", Estimator: "rate" } ? Counted(now) : Draft(now)) with
        {
            Value = now.ValueText(words),
            Detail = Joined(
                now is { Unit: "percent", Estimator: "rate", IsPrintable: true } ? now.FractionText(words) : null,
                now is { Unit: "days", CountUnits: > 0 } ? words.Say("headline.tasks", ("n", words.Count(now.CountUnits))) : null,
                interval is null ? null : words.Say("headline.interval", ("interval", interval))),
            History = [.. score.History(id).Select(figure => figure.IsPrintable ? figure.Value : null)],
            HistoryTarget = now.Target,
        };
    }

    Headline? OnTime() => Of("on_time_completion_rate") is not { } headline ? null
        : score.Now("on_time_original_rate") is { IsPrintable: true } original
            ? headline with { Detail = Joined(headline.Detail, words.Say("headline.original", ("value", original.ValueText(words)))) }
            : headline;

    Headline? Savings()
    {
        if (Of("unit_cost_change") is not { } cost)
        {
            return null;
        }

        var hours = score.Now("effort_saving_rate") is { IsPrintable: true } effort ? effort.ValueText(words) : null;
        var money = score.Now("unit_cost_change/cost_avoided_vnd") is { Value: > 0 } avoided ? avoided.ValueText(words) : null;
        return cost with
        {
            Name = words.Say("headline.savings"),
            Detail = Joined(
                cost.Detail,
                hours is null ? null : words.Say("headline.hours_saved", ("value", hours)),
                money is null ? null : words.Say("headline.money_saved", ("value", money))),
        };
    }

    Headline? Overdue()
    {
        if (score.Now("overdue_open_rate") is not { } now)
        {
            return null;
        }

        var median = score.Now("overdue_open_rate/overdue_age_median_days")?.Value;
        var longest = score.Now("overdue_open_rate/overdue_age_max_days")?.Value;
        return Draft(now) with
        {
            Name = words.Say("headline.overdue"),
            Value = words.Count(score.Count("overdue_open_rate/overdue_count") ?? 0),
            Detail = Joined(
                median is { } m && longest is { } max
                    ? words.Say("headline.overdue_age", ("median", words.Number(m, 0)), ("max", words.Number(max, 0)))
                    : null,
                now.IsPrintable
                    ? words.Say("headline.of_open", ("share", now.ValueText(words)), ("fraction", now.FractionText(words)))
                    : now.FractionText(words)),
            QuarterText = WithCount(),
            History = [.. score.History("overdue_open_rate/overdue_count").Select(figure => figure.Value)],
            HistoryTarget = 0,
        };
    }

    Headline? Silent()
    {
        if (score.Now("non_reporting_agency_rate") is not { } now)
        {
            return null;
        }

        var twice = score.Count("non_reporting_agency_rate/silent_two_periods") ?? 0;
        return Counted(now) with
        {
            Name = words.Say("headline.silent"),
            Value = now.Share is { } share ? words.Count(share.Numerator) : Language.Nothing,
            Detail = Joined(
                now.Share is null ? null : words.Say(
                    "headline.of_owing",
                    ("fraction", now.FractionText(words)),
                    ("share", now.IsPrintable ? now.ValueText(words) : null)),
                twice > 0 ? words.Say("headline.silent_twice", ("n", words.Count(twice))) : null),
            History = [.. score.History("non_reporting_agency_rate").Select(figure => figure.Numerator)],
            HistoryTarget = 0,
        };
    }

    Headline Draft(Figure now)
    {
        var change = score.QuarterChange(now.IndicatorId);
        return new()
        {
            IndicatorId = now.IndicatorId,
            Name = now.Name,
            Value = now.ValueText(words),
            Detail = "",
            QuarterText = Compared(now, score.Previous(now.IndicatorId), change, words.Say("change.no_quarter")),
            YearText = Compared(now, score.LastYear(now.IndicatorId), score.YearChange(now.IndicatorId), words.Say("change.no_year")),
            Signal = change?.Signal ?? Signal.Unknown,
            Rag = now.Rag,
            TargetText = now.TargetText(words),
            History = [],
        };
    }

    string Compared(Figure now, Figure? before, Change? change, string missing) => (before, change) switch
    {
        (null or { Value: null }, _) => missing,
        (_, not null) => change.Figures(words),
        _ when now.Value is null => Language.Nothing,
        _ => words.Say("change.too_few", ("n", words.Count(Language.SmallestPercentageBase))),
    };

    // The count itself is a census; the signal beside it is judged on the share.
    string WithCount() => score.Previous("overdue_open_rate") switch
    {
        null or { Value: null } => words.Say("change.no_quarter"),
        _ => words.Say(
            "headline.overdue_before",
            ("n", words.Count(score.Previous("overdue_open_rate/overdue_count")?.Value ?? 0)),
            ("change", score.QuarterChange("overdue_open_rate")?.Figures(words))),
    };

    // All tasks of the directives, all agencies that owe a report: nothing was sampled, so no signal; and a median or a
    // ratio has no test here. The figure before stands beside the figure now.
    Headline Counted(Figure now) => Draft(now) with
    {
        QuarterText = Before("change.previous", score.Previous(now.IndicatorId), words.Say("change.no_quarter"), words),
        YearText = Before("change.last_year", score.LastYear(now.IndicatorId), words.Say("change.no_year"), words),
        Signal = Signal.Unknown,
    };

    static string Joined(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.OfType<string>().Where(part => part.Length > 0 && part != Language.Nothing));
}
