using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 5: what will go wrong next quarter unless it is decided now; at most ten exceptions are named.</summary>
static class BottleneckPage
{
    public static DocumentPage Write(LeadershipFigures figures) => new()
    {
        Id = "diem-nghen",
        Topic = figures.Words.Say("bottlenecks.topic"),
        Finding = Finding(figures),
        Blocks =
        [
            new Paragraphs([.. Sentences(figures)]),
            new ExhibitBlock([Causes(figures)]),
            new ExhibitBlock([Durations(figures), Forecast(figures)], IsPaired: true),
            Exceptions(figures),
        ],
    };

    static string Finding(LeadershipFigures figures)
    {
        var (score, words) = (figures.Score, figures.Words);
        var risk = score.Now("at_risk_rate");
        var open = figures.Bottlenecks.Sum(cause => cause.Count);
        return (risk?.Share, open) switch
        {
            ({ } share, _) => words.Say(
                "bottlenecks.finding",
                ("r", words.Count(share.Numerator)), ("n", words.Count(share.Denominator)), ("open", open > 0 ? words.Count(open) : null)),
            (_, > 0) => words.Say("bottlenecks.open", ("open", words.Count(open))),
            _ => words.Say("bottlenecks.nothing"),
        };
    }

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        var words = figures.Words;
        var open = figures.Bottlenecks.Sum(cause => cause.Count);
        if (open > 0)
        {
            var main = figures.Bottlenecks[0];
            var beyond = figures.Bottlenecks.Sum(cause => cause.BeyondAuthority);
            yield return words.Say(
                "bottlenecks.causes",
                ("n", words.Count(open)),
                ("cause", words.NameOf("cause", main.Cause)),
                ("share", words.Percent(main.Days / figures.Bottlenecks.Sum(cause => cause.Days))),
                ("unblocker", main.Unblocker),
                ("beyond", beyond > 0 ? words.Count(beyond) : null));
        }

        if (figures.Forecast is { Weeks: [.., var last] } forecast)
        {
            yield return words.Say(
                last.P15 >= forecast.Backlog ? "bottlenecks.enough" : "bottlenecks.too_slow",
                ("backlog", words.Count(forecast.Backlog)),
                ("sure", words.Count(last.P15)),
                ("middle", words.Count(last.P50)));
        }

        if (figures.Score.Now("at_risk_rate/brier_score") is { IsPrintable: true } brier)
        {
            yield return words.Say("bottlenecks.brier", ("value", brier.ValueText(words)));
        }
    }

    static Exhibit Causes(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "nguyen-nhan",
            words.Say("bottlenecks.causes_title", ("day", words.Date(figures.Quarter.ValidDate))),
            words.Say("bottlenecks.causes_text", ("n", words.Count(figures.Bottlenecks.Count))),
            canvas => ParetoBars.Draw("nguyen-nhan", canvas, [.. figures.Bottlenecks.Select(cause => new ParetoRow
            {
                Name = words.NameOf("cause", cause.Cause),
                Unblocker = cause.Unblocker,
                Days = cause.Days,
                Count = cause.Count,
            })]),
            new()
            {
                Heads = words.Heads("bottlenecks.causes_heads"),
                Rows =
                [
                    .. figures.Bottlenecks.Select(cause => new Cell[]
                    {
                        words.NameOf("cause", cause.Cause), words.CountCell(cause.Count), words.CountCell(cause.Days),
                        words.CountCell(cause.BeyondAuthority), cause.Unblocker ?? Language.Nothing,
                    }),
                ],
            });
    }

    static Exhibit Durations(LeadershipFigures figures)
    {
        var words = figures.Words;
        var curves = Curves(figures);
        return Exhibit.Of(
            words,
            "thoi-gian",
            words.Say("bottlenecks.durations_title"),
            words.Say("bottlenecks.durations_text", ("n", words.Count(curves.Count))),
            canvas => SurvivalSteps.Draw("thoi-gian", canvas, curves),
            new()
            {
                Heads = words.Heads("bottlenecks.durations_heads"),
                Rows = [.. curves.Select(curve => new Cell[] { curve.Name, words.CountCell(curve.Count), words.CountCell(curve.Median) })],
            },
            words.Say("bottlenecks.durations_note"));
    }

    static IReadOnlyList<SurvivalCurve> Curves(LeadershipFigures figures) =>
    [
        .. figures.Survival
            .GroupBy(point => point.Family)
            .Select(family => new SurvivalCurve
            {
                Name = figures.Words.NameOf("theme", family.Key),
                Steps = [.. family.Select(point => new SurvivalStep { Day = point.Day, Survival = point.Survival })],
                Median = family.FirstOrDefault(point => point.Survival <= 0.5 + 1e-12)?.Day,
                Count = (int)family.First().Peers,
            }),
    ];

    static Exhibit Forecast(LeadershipFigures figures)
    {
        var words = figures.Words;
        var forecast = figures.Forecast ?? new ForecastFanRows { Backlog = figures.Backlog, Weeks = [] };
        return Exhibit.Of(
            words,
            "du-bao",
            words.Say("bottlenecks.forecast_title"),
            words.Say("bottlenecks.forecast_text", ("backlog", words.Count(forecast.Backlog))),
            canvas => ForecastFan.Draw("du-bao", canvas, forecast),
            new()
            {
                Heads = words.Heads("bottlenecks.forecast_heads"),
                Rows =
                [
                    .. forecast.Weeks.Select(week => new Cell[]
                    {
                        words.Date(week.End), words.CountCell(week.P15), words.CountCell(week.P50), words.CountCell(week.P85),
                    }),
                ],
            },
            words.Say("bottlenecks.forecast_note"));
    }

    static TableBlock Exceptions(LeadershipFigures figures)
    {
        var words = figures.Words;
        var rest = figures.Exceptions.Count == 0 ? 0 : figures.Exceptions[0].Total - figures.Exceptions.Count;
        return new(
            words.Say("bottlenecks.exceptions_title"),
            new()
            {
                Heads = words.Heads("bottlenecks.exceptions_heads"),
                Rows = [.. figures.Exceptions.Select(exception => Row(exception, words))],
            },
            [figures.Exceptions.Count == 0 ? words.Say("bottlenecks.exceptions_none")
                : words.Say("bottlenecks.exceptions_note", ("rest", rest > 0 ? words.Count(rest) : null))]);
    }

    /// <summary>A case in one line.</summary>
    public static string Text(CaseForDecision one, Language words) => words.Say(
        "bottlenecks.case",
        ("agency", one.Agency),
        ("task", one.Task),
        ("reason", words.Say($"bottlenecks.rule_{one.Rule}", ("days", one.Days is { } days ? words.Count(days) : Language.Nothing))));

    static Cell[] Row(CaseForDecision exception, Language words) =>
    [
        exception.Agency,
        exception.Task ?? Language.Nothing,
        words.Say($"bottlenecks.rule_{exception.Rule}", ("days", exception.Days is { } days ? words.Count(days) : Language.Nothing)),
        words.Say($"bottlenecks.ask_{exception.Rule}", ("helper", exception.Helper)),
    ];
}
