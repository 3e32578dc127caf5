using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 2: how the system moves, and where the delay is.</summary>
static class ProgressPage
{
    const string Rate = "on_time_completion_rate";

    static readonly string[] Beside = ["awaiting", "pending", "excluded"];

    public static DocumentPage Write(LeadershipFigures figures) => new()
    {
        Id = "tien-do",
        Topic = figures.Words.Say("progress.topic"),
        Finding = Finding(figures),
        Blocks = [new Paragraphs([.. Sentences(figures)]), new ExhibitBlock([ByMonth(figures), ByDirective(figures)])],
    };

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var words = figures.Words;
        var quarter = words.Quarter(figures.Quarter.EndDate);
        return figures.Score.Now(Rate) switch
        {
            not { Share: not null } => words.Say("progress.nothing", ("quarter", quarter)),
            { IsPrintable: false, Share: { } share } => words.Say(
                "progress.few", ("quarter", quarter), ("x", words.Count(share.Numerator)), ("n", words.Count(share.Denominator))),
            { Share: { } share } => words.Say(
                "progress.finding",
                ("value", words.Percent(share.Value)),
                ("quarter", quarter),
                ("change", figures.Score.QuarterChange(Rate)?.Words(words))),
        };
    }

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        var (score, words) = (figures.Score, figures.Words);
        if (score.Now(Rate) is not { Share: { } share } now)
        {
            yield break;
        }

        var say = new Sentences(words);
        var (quarter, year) = (score.QuarterChange(Rate), score.YearChange(Rate));
        yield return words.Say(
            "progress.due",
            ("quarter", words.Quarter(figures.Quarter.EndDate)),
            ("n", words.Count(share.Denominator)),
            ("x", words.Count(share.Numerator)),
            ("value", now.IsPrintable ? now.ValueText(words) : null),
            ("interval", now.IntervalText(words)),
            ("comparison", now.IsPrintable ? say.Comparison(quarter, year) : null),
            ("few", now.IsPrintable ? null : words.Say("sentence.few")),
            ("original", say.Rate(score.Now("on_time_original_rate"))));
        if (say.Ordinary(quarter, year) is { } ordinary)
        {
            yield return ordinary;
        }

        List<string> beside =
        [
            .. Beside
                .Select(state => (state, count: score.Count($"{Rate}/{state}") ?? 0))
                .Where(row => row.count > 0)
                .Select(row => words.Say("progress." + row.state, ("n", words.Count(row.count)))),
        ];
        if (beside.Count > 0)
        {
            yield return words.Say("progress.beside", ("list", words.List(beside)));
        }

        yield return Overdue(figures);
    }

    static string Overdue(LeadershipFigures figures)
    {
        var (score, words, stock) = (figures.Score, figures.Words, figures.Overdue);
        return stock.Total == 0
            ? words.Say("progress.no_overdue", ("day", words.Date(figures.Quarter.ValidDate)))
            : words.Say(
                "progress.overdue",
                ("day", words.Date(figures.Quarter.ValidDate)),
                ("n", words.Count(stock.Total)),
                ("before", score.Previous("overdue_open_rate") is null ? null
                    : words.Count(score.Previous("overdue_open_rate/overdue_count")?.Value ?? 0)),
                ("median", Days("overdue_age_median_days")),
                ("max", Days("overdue_age_max_days")),
                ("unexplained", stock.Unexplained is { } unexplained ? words.Count(unexplained) : null));

        string? Days(string companion) => score.Now("overdue_open_rate/" + companion)?.Value is { } days ? words.Number(days, 0) : null;
    }

    /// <summary>The on-time rate by month.</summary>
    public static Exhibit ByMonth(LeadershipFigures figures)
    {
        var words = figures.Words;
        var last = figures.Months.LastOrDefault(month => month.HasRate);
        return Exhibit.Of(
            words,
            "dung-han",
            words.Say("progress.months_title"),
            last?.Value is { } value
                ? words.Say("progress.months_text", ("n", words.Count(figures.Months.Count)), ("month", words.Month(last.EndDate)), ("value", words.Percent(value)))
                : words.Say("progress.months_none"),
            canvas => ControlLine.Draw("dung-han", canvas, figures.Months, figures.Frame, figures.Notes),
            new()
            {
                Heads = words.Heads("progress.months_heads"),
                Rows =
                [
                    .. figures.Months.Select(month => new Cell[]
                    {
                        words.Month(month.EndDate),
                        words.CountCell(month.Numerator),
                        words.CountCell(month.Denominator),
                        month.HasRate ? words.PercentCell(month.Value) : Language.Nothing,
                        words.PercentCell(month.Center),
                        words.PercentCell(month.Lower),
                        words.PercentCell(month.Upper),
                        month.IsSpecial ? words.Say("progress.special") : "",
                    }),
                ],
            },
            words.Say(figures.Months.Any(month => month.Center is not null) ? "progress.months_note" : "progress.months_young"));
    }

    static Exhibit ByDirective(LeadershipFigures figures)
    {
        var words = figures.Words;
        var shown = StatusByDirective.Shown(figures.Directives);
        var small = figures.Directives.Count(directive => directive.Total < Language.SmallestPercentageBase);
        var more = figures.Directives.Count - small - shown.Count;
        var outside = figures.Directives.Sum(directive => directive.Outside);
        return Exhibit.Of(
            words,
            "theo-van-ban",
            words.Say("progress.directives_title", ("day", words.Date(figures.Quarter.ValidDate))),
            shown is [{ LateShare: > 0 } worst, ..]
                ? words.Say(
                    "progress.directives_text",
                    ("n", words.Count(shown.Count)), ("name", worst.Name), ("late", words.Fraction(worst.DoneLate + worst.Overdue, worst.Total)))
                : words.Say("progress.directives_none"),
            canvas => StatusByDirective.Draw("theo-van-ban", canvas, figures.Directives),
            new()
            {
                Heads = words.Heads("progress.directives_heads"),
                Rows =
                [
                    .. figures.Directives
                        .OrderByDescending(directive => directive.LateShare)
                        .ThenBy(directive => directive.DirectiveId, StringComparer.Ordinal)
                        .Select(directive => new Cell[]
                        {
                            directive.Number is null ? directive.Title : $"{directive.Number} – {directive.Title}",
                            words.CountCell(directive.DoneOnTime), words.CountCell(directive.Awaiting), words.CountCell(directive.InProgress),
                            words.CountCell(directive.DoneLate), words.CountCell(directive.Overdue), words.CountCell(directive.Total),
                        }),
                ],
            },
            words.Say(
                "progress.directives_note",
                ("outside", outside > 0 ? words.Count(outside) : null),
                ("small", small > 0 ? words.Count(small) : null),
                ("more", more > 0 ? words.Count(more) : null)));
    }
}
