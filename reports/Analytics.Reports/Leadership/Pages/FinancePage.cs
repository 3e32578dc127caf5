using System.Globalization;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 7: money, modernisation and the satisfaction of those served.</summary>
static class FinancePage
{
    static readonly string[] Stated =
    [
        "disbursement_vs_plan_rate", "core_process_digitised_rate", "end_to_end_digital_case_rate", "satisfaction_rate", "feedback_on_time_rate",
    ];

    public static DocumentPage Write(LeadershipFigures figures)
    {
        var say = new Sentences(figures.Words);
        return new()
        {
            Id = "tai-chinh",
            Topic = figures.Words.Say("finance.topic"),
            Finding = Finding(figures),
            Blocks =
            [
                new Paragraphs([.. Stated.Select(id => say.Indicator(figures.Score, id)).OfType<string>()]),
                new ExhibitBlock([Budget(figures)]),
                new ExhibitBlock([Digitised(figures), Satisfaction(figures)], IsPaired: true),
            ],
        };
    }

    static string Finding(LeadershipFigures figures)
    {
        var (score, words) = (figures.Score, figures.Words);
        var spent = Text("disbursement_vs_plan_rate");
        var satisfied = Text("satisfaction_rate");
        return spent is null && satisfied is null
            ? words.Say("finance.nothing")
            : Language.Capitalised(words.Say("finance.finding", ("spent", spent), ("satisfied", satisfied)).TrimStart(';', ' '));

        string? Text(string id) => score.Now(id) is { IsPrintable: true } figure ? figure.ValueText(words) : null;
    }

    static Exhibit Budget(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "giai-ngan",
            words.Say("finance.budget_title", ("year", figures.Quarter.EndDate.ToString("yyyy", CultureInfo.InvariantCulture))),
            figures.Budget is [.., { Plan: { } plan, Actual: { } actual }]
                ? words.Say("finance.budget_text", ("actual", words.Units.Value("vnd", actual)), ("plan", words.Units.Value("vnd", plan)))
                : words.Say("finance.nothing"),
            canvas => CumulativeLines.Draw("giai-ngan", canvas, figures.Budget, "vnd"),
            new()
            {
                Heads = words.Heads("finance.budget_heads"),
                Rows = [.. figures.Budget.Select(point => new Cell[]
                {
                    words.Month(point.EndDate), words.UnitCell("vnd", point.Plan), words.UnitCell("vnd", point.Actual),
                })],
            });
    }

    static Exhibit Digitised(LeadershipFigures figures)
    {
        var words = figures.Words;
        var before = words.Say(figures.Digitised.All(change => change.IsYear) ? "finance.last_year" : "finance.last_quarter");
        var now = words.Quarter(figures.Quarter.EndDate);
        return Exhibit.Of(
            words,
            "so-hoa",
            words.Say("finance.digitised_title"),
            words.Say("finance.digitised_text", ("n", words.Count(figures.Digitised.Count))),
            canvas => SlopeLines.Draw("so-hoa", canvas, before, now, [.. figures.Digitised.Select(change => new SlopeRow
            {
                Name = words.NameOf("group", change.Code),
                Before = change.Before,
                Now = change.Now,
            })]),
            new()
            {
                Heads = [words.Say("sentence.group"), before, now],
                Rows = [.. figures.Digitised.Select(change => new Cell[]
                {
                    words.NameOf("group", change.Code), words.PercentCell(change.Before), words.PercentCell(change.Now),
                })],
            });
    }

    static Exhibit Satisfaction(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "hai-long",
            words.Say("finance.satisfaction_title"),
            words.Say("finance.satisfaction_text", ("n", words.Count(figures.Satisfaction.Count))),
            canvas => DotIntervals.Draw("hai-long", canvas, [.. figures.Satisfaction.Select(rate => GroupDots.Row(rate, "channel", words))]),
            GroupDots.Table(figures.Satisfaction, "channel", words));
    }
}
