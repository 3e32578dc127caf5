using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 4: what the money and the effort produced.</summary>
static class ResultPage
{
    public static DocumentPage Write(LeadershipFigures figures) => new()
    {
        Id = "ket-qua",
        Topic = figures.Words.Say("results.topic"),
        Finding = Finding(figures),
        Blocks = [new Paragraphs([.. Sentences(figures)]), new ExhibitBlock([Processes(figures), Targets(figures)])],
    };

    static string Finding(LeadershipFigures figures)
    {
        var (score, words) = (figures.Score, figures.Words);
        var attainment = score.Now("target_attainment_index") is { IsPrintable: true, Value: { } index } ? words.Percent(index) : null;
        return score.Now("unit_cost_change") is { IsPrintable: true, Value: { } cost }
            ? words.Say(cost <= 0 ? "results.cheaper" : "results.dearer", ("change", words.Percent(Math.Abs(cost))), ("attainment", attainment))
            : attainment is not null ? words.Say("results.attained", ("attainment", attainment))
            : words.Say("results.nothing");
    }

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        var (score, words) = (figures.Score, figures.Words);
        var (cost, hours, days) = (score.Now("unit_cost_change"), score.Now("effort_saving_rate"), score.Now("cycle_time_change"));
        if (cost is { IsPrintable: true } || hours is { IsPrintable: true } || days is { IsPrintable: true })
        {
            yield return words.Say(
                "results.saved",
                ("cost", Text(cost)),
                ("hours", Text(hours)),
                ("days", Text(days)),
                ("money", score.Now("unit_cost_change/cost_avoided_vnd") is { Value: not null } money ? money.ValueText(words) : null),
                ("coverage", score.Now("unit_cost_change/coverage") is { IsPrintable: true } coverage ? coverage.ValueText(words) : null));
        }

        var say = new Sentences(words);
        if (score.Now("target_attainment_index") is { IsPrintable: true } index)
        {
            yield return words.Say(
                "results.targets",
                ("value", index.ValueText(words)),
                ("interval", index.IntervalText(words)),
                ("met", say.Rate(score.Now("target_attainment_index/targets_met_rate"))));
        }

        if (say.Indicator(score, "first_pass_acceptance_rate") is { } first)
        {
            yield return first;
        }

        if (say.Indicator(score, "input_output_accounting_rate") is { } accounts)
        {
            yield return accounts;
        }

        string? Text(Figures.Figure? figure) => figure is { IsPrintable: true } ? figure.ValueText(words) : null;
    }

    static Exhibit Processes(LeadershipFigures figures)
    {
        var words = figures.Words;
        return Exhibit.Of(
            words,
            "so-ky-goc",
            words.Say("results.processes_title"),
            words.Say("results.processes_text", ("n", words.Count(figures.Processes.Select(process => process.Family).Distinct().Count()))),
            canvas => Dumbbell.Draw("so-ky-goc", canvas, [.. figures.Processes.Select(process => new DumbbellRow
            {
                Name = Name(process, words),
                Unit = process.Unit,
                Baseline = process.Baseline,
                Now = process.Now,
            })]),
            new()
            {
                Heads = words.Heads("results.processes_heads"),
                Rows =
                [
                    .. figures.Processes.Select(process => new Cell[]
                    {
                        Name(process, words),
                        words.UnitCell(process.Unit, process.Baseline),
                        words.UnitCell(process.Unit, process.Now),
                        words.UnitCell("change", process.Now / process.Baseline - 1),
                    }),
                ],
            },
            words.Say("results.processes_note"));
    }

    static string Name(ProcessChange process, Language words) =>
        $"{words.NameOf("family", process.Family)}: {words.Say("quantity." + process.Unit)}";

    static Exhibit Targets(LeadershipFigures figures)
    {
        var words = figures.Words;
        var rest = figures.Targets.Count == 0 ? 0 : figures.Targets[0].Total - figures.Targets.Count;
        return Exhibit.Of(
            words,
            "muc-tieu",
            words.Say("results.targets_title", ("n", words.Count(figures.Targets.Count))),
            words.Say("results.targets_text", ("n", words.Count(figures.Targets.Count))),
            canvas => BulletBars.Draw("muc-tieu", canvas, [.. figures.Targets.Select(target => new BulletRow
            {
                Name = target.Name,
                Attainment = target.Attainment,
                Expected = target.Expected,
                ActualText = Amount(target.Value, target.UnitName, words),
                TargetText = Amount(target.Target, target.UnitName, words),
            })]),
            new()
            {
                Heads = words.Heads("results.targets_heads"),
                Rows =
                [
                    .. figures.Targets.Select(target => new Cell[]
                    {
                        target.Name,
                        new(Amount(target.Value, target.UnitName, words), target.Value),
                        new(Amount(target.Target, target.UnitName, words), target.Target),
                        words.PercentCell(target.Attainment),
                        words.PercentCell(target.Expected),
                    }),
                ],
            },
            words.Say("results.targets_note", ("rest", rest > 0 ? words.Count(rest) : null)));
    }

    static string Amount(double value, string? unit, Language words) => words.Brief(value) + (unit is null or "%" ? unit : " " + unit);
}
