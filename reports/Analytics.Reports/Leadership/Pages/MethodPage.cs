using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Index;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 8: whether the numbers can be trusted, how they were made, and who signs.</summary>
static class MethodPage
{
    static readonly string[] Properties = ["correct", "complete", "clean", "live", "consistent", "shared"];

    public static DocumentPage Write(LeadershipFigures figures, Uri? address)
    {
        var words = figures.Words;
        return new()
        {
            Id = "phuong-phap",
            Topic = words.Say("method.topic"),
            Finding = Finding(figures),
            Blocks =
            [
                new Paragraphs([.. Sentences(figures)]),
                new ExhibitBlock([Quality(figures)]),
                Restatements(figures),
                new Paragraphs([words.Say("method.counting"), words.Say("method.uncertainty"), words.Say("method.signals")]),
                new SignatureBlock(words.Heads("method.signatures"), words.Say("method.sign"), address, words.Say("method.online")),
            ],
        };
    }

    static string Finding(LeadershipFigures figures) => Grade(figures) is { } grade
        ? figures.Words.Say("method.finding", ("grade", grade), ("meaning", figures.Words.Say("method.grade_" + grade)))
        : figures.Words.Say("method.no_grade");

    // The grade of the whole system: the geometric mean of the six properties, as the index takes it.
    static string? Grade(LeadershipFigures figures)
    {
        var values = Properties.Select(property => figures.Score.Now($"dq_{property}_rate")?.Value).OfType<double>().ToList();
        return values.Count == 0 ? null : IndexDefinition.Own.Quality?.Grade(Math.Exp(values.Average(value => Math.Log(Math.Max(value, 1e-9)))));
    }

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        var words = figures.Words;
        var unfit = figures.Index.Count(standing => !standing.IsPublished);
        yield return words.Say("method.unfit", ("n", words.Count(unfit)), ("of", words.Count(figures.Index.Count)));
        if (figures.Score.Now("unit_cost_change/coverage") is { IsPrintable: true } coverage)
        {
            yield return words.Say("method.coverage", ("value", coverage.ValueText(words)));
        }

        yield return figures.Definitions.Count == 0
            ? words.Say("method.no_definition")
            : words.Say("method.definitions", ("list", words.List(
                [.. figures.Definitions.Select(one => $"{one.Name} ({words.Count(one.EarlierVersion)}–{words.Count(one.Version)})")])));
    }

    static Exhibit Quality(LeadershipFigures figures)
    {
        var words = figures.Words;
        var rows = Properties
            .Select(property => (property, figure: figures.Score.Now($"dq_{property}_rate")))
            .Where(row => row.figure is not null)
            .Select(row => new DotRow
            {
                Name = words.Say("method.property_" + row.property),
                Numerator = row.figure!.Numerator ?? 0,
                Denominator = row.figure.Denominator ?? 0,
                Value = row.figure.Value,
                Low = row.figure.Low,
                High = row.figure.High,
                Target = row.figure.Target,
            })
            .ToList();
        return Exhibit.Of(
            words,
            "chat-luong-du-lieu",
            words.Say("method.quality_title"),
            words.Say("method.quality_text", ("n", words.Count(rows.Count))),
            canvas => DotIntervals.Draw("chat-luong-du-lieu", canvas, rows),
            new()
            {
                Heads = words.Heads("sentence.rate_heads"),
                Rows =
                [
                    .. rows.Select(row => new Cell[]
                    {
                        row.Name, words.CountCell(row.Numerator), words.CountCell(row.Denominator),
                        words.PercentCell(row.Value), words.PercentCell(row.Low), words.PercentCell(row.High),
                    }),
                ],
            });
    }

    static Block Restatements(LeadershipFigures figures)
    {
        var words = figures.Words;
        if (figures.Restated.Count == 0)
        {
            return new Paragraphs([words.Say("method.not_restated")]);
        }

        var rest = figures.Restated[0].Total - figures.Restated.Count;
        return new TableBlock(
            words.Say("method.restated_title"),
            new()
            {
                Heads = words.Heads("method.restated_heads"),
                Rows =
                [
                    .. figures.Restated.Select(value => new Cell[]
                    {
                        value.Name,
                        words.Quarter(value.EndDate),
                        words.Date(value.PublishedDate),
                        words.UnitCell(value.Unit, value.Published),
                        words.UnitCell(value.Unit, value.Restated),
                        words.Say("method.reason_" + value.Reason),
                    }),
                ],
            },
            rest > 0 ? [words.Say("method.restated_more", ("n", words.Count(rest)))] : []);
    }
}
