using Analytics.Reports.Documents;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 1: six headlines, what was achieved and what not, and the decisions that are asked for.</summary>
static class SummaryPage
{
    const int Most = 3;

    public static DocumentPage Write(LeadershipFigures figures)
    {
        var words = figures.Words;
        return new()
        {
            Id = "tom-tat",
            Topic = words.Say("summary.topic"),
            Finding = Finding(figures),
            Blocks =
            [
                new TileBlock(new Headlines(figures.Score, words).Leading),
                new ListBlock(
                [
                    new TitledList(words.Say("summary.met"), Judged(figures, "green"), words.Say("summary.none")),
                    new TitledList(words.Say("summary.missed"), Judged(figures, "red"), words.Say("summary.none")),
                    new TitledList(words.Say("summary.decide"), [.. Decisions(figures).Take(Most)], words.Say("summary.no_decision")),
                ]),
            ],
        };
    }

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(LeadershipFigures figures)
    {
        var overdue = figures.Overdue.Total;
        return figures.Words.Say(
            "summary.finding",
            ("progress", ProgressPage.Finding(figures)),
            ("overdue", overdue == 0 ? null : figures.Words.Count(overdue)));
    }

    // Real changes first, then the order of the catalogue; punctuality stands in the tiles already.
    static IReadOnlyList<string> Judged(LeadershipFigures figures, string rag)
    {
        var good = rag == "green" ? Signal.Improvement : Signal.Deterioration;
        return
        [
            .. figures.Score.Indicators
                .Where(figure => figure.IsPrintable && figure.Rag == rag)
                .OrderByDescending(figure => figures.Score.QuarterChange(figure.IndicatorId)?.Signal == good)
                .ThenBy(figure => figure.CatalogueNumber)
                .Take(Most)
                .Select(figure => figures.Words.Say(
                    "summary.judged",
                    ("name", figure.Name),
                    ("value", figure.ValueText(figures.Words)),
                    ("target", figure.TargetText(figures.Words)))),
        ];
    }

    /// <summary>What is asked for, the most urgent first, each with the day it is wanted by: 30 days after the figures.</summary>
    public static IEnumerable<string> Decisions(LeadershipFigures figures)
    {
        var words = figures.Words;
        var day = words.Date(figures.Quarter.KnownDate.AddDays(30));
        var beyond = figures.Bottlenecks.Sum(cause => cause.BeyondAuthority);
        if (beyond > 0)
        {
            var cause = figures.Bottlenecks.MaxBy(cause => cause.BeyondAuthority)!;
            yield return words.Say(
                "summary.decide_bottleneck",
                ("n", words.Count(beyond)), ("cause", words.NameOf("cause", cause.Cause)), ("unblocker", cause.Unblocker), ("day", day));
        }

        if (figures.Overdue.Unexplained is > 0 and { } unexplained)
        {
            yield return words.Say("summary.decide_explain", ("n", words.Count(unexplained)), ("day", day));
        }

        if (figures.Score.Now("at_risk_rate") is { Numerator: > 0 } risk)
        {
            yield return words.Say("summary.decide_risk", ("n", words.Count(risk.Numerator!.Value)), ("day", day));
        }

        if (figures.Silent.Count(agency => agency.IsSecondPeriod) is > 0 and var silent)
        {
            yield return words.Say("summary.decide_silent", ("n", words.Count(silent)), ("day", day));
        }

        if (figures.Overdue.Older > 0)
        {
            yield return words.Say("summary.decide_old", ("n", words.Count(figures.Overdue.Older)), ("day", day));
        }
    }
}
