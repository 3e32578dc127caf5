using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Directives;

/// <summary>One page for each directive: how its tasks fare, and the directives that it goes back to.</summary>
static class DirectivePages
{
    static readonly string[] Headlined =
    [
        "on_time_completion_rate", "overdue_open_rate", "extension_rate", "first_pass_acceptance_rate", "assignment_clarity_rate", "at_risk_rate",
    ];

    /// <summary>Composes the pages of directives.</summary>
    /// <param name="reader">The quarter.</param>
    /// <param name="directive">Id or number of the directive, or <see cref="ReportOrder.Every"/>.</param>
    /// <exception cref="AnalyticsException">There is no such directive with tasks.</exception>
    public static IEnumerable<Document> Compose(QuarterReader reader, string directive)
    {
        var directives = reader.Rows<DirectiveHead>("Directives/Queries/directives.sql", directive: directive);
        return directives.Count == 0
            ? throw new AnalyticsException(
                $"No tasks of the directive '{directive}' are known. `analytics sql \"select directive_id, number from star.dim_directive\"` lists ids and numbers.")
            : directives.Select(head => Write(reader, head));
    }

    static Document Write(QuarterReader reader, DirectiveHead head)
    {
        var words = reader.Words;
        var states = reader.Rows<DirectiveStatus>("Directives/Queries/states.sql", directive: head.DirectiveId);
        var score = reader.ScoreOf(head.DirectiveId);
        return new()
        {
            Name = words.Say("directive.file", ("period", reader.Quarter.Code), ("directive", FileName(head.DirectiveId))),
            Words = words,
            Title = $"{head.Number ?? head.DirectiveId}: {head.Title}",
            Kicker = Language.Capitalised(words.Quarter(reader.Quarter.EndDate)),
            Source = reader.Quarter.Source(words),
            IsSimulated = reader.Quarter.IsSimulated,
            Pages =
            [
                new()
                {
                    Id = "van-ban",
                    Topic = words.Say(
                        "directive.topic", ("issuer", head.Issuer), ("day", head.SignedDate is { } signed ? words.Date(signed) : null)),
                    Finding = Finding(states, words),
                    Blocks =
                    [
                        new TileBlock([.. Headlined.Select(new Headlines(score, words).Of).OfType<Headline>()], IsCompact: true),
                        new ExhibitBlock([ByAgency(states, reader)]),
                        new ExhibitBlock([Weeks(reader, head)]),
                        Lineage(reader, head),
                    ],
                },
            ],
        };
    }

    static string Finding(IReadOnlyList<DirectiveStatus> states, Language words)
    {
        var (late, total) = (states.Sum(state => state.DoneLate + state.Overdue), states.Sum(state => state.Total));
        return total == 0 ? words.Say("directive.nothing")
            : late == 0 ? words.Say("directive.fine", ("n", words.Count(total)))
            : words.Say("directive.finding", ("late", words.Count(late)), ("n", words.Count(total)));
    }

    static Exhibit ByAgency(IReadOnlyList<DirectiveStatus> states, QuarterReader reader)
    {
        var words = reader.Words;
        var small = states.Count(state => state.Total < Language.SmallestPercentageBase);
        return Exhibit.Of(
            words,
            "theo-co-quan",
            words.Say("directive.states_title", ("day", words.Date(reader.Quarter.ValidDate))),
            words.Say("directive.states_text", ("n", words.Count(states.Count))),
            canvas => StatusByDirective.Draw("theo-co-quan", canvas, states),
            new()
            {
                Heads = words.Heads("directive.states_heads"),
                Rows = [.. states.Select(state => new Cell[]
                {
                    state.Title, words.CountCell(state.DoneOnTime), words.CountCell(state.Awaiting), words.CountCell(state.InProgress),
                    words.CountCell(state.DoneLate), words.CountCell(state.Overdue), words.CountCell(state.Total),
                })],
            },
            small > 0 ? words.Say("directive.small", ("n", words.Count(small))) : null);
    }

    static Exhibit Weeks(QuarterReader reader, DirectiveHead head)
    {
        var words = reader.Words;
        var weeks = reader.Rows<DueWeek>("Directives/Queries/weeks.sql", directive: head.DirectiveId);
        return Exhibit.Of(
            words,
            "sap-den-han",
            words.Say("dashboard.due_title"),
            words.Say("dashboard.due_text", ("n", words.Count(weeks.Sum(week => week.Due)))),
            canvas => DueCalendar.Draw("sap-den-han", canvas, weeks),
            new()
            {
                Heads = words.Heads("dashboard.due_heads"),
                Rows = [.. weeks.Select(week => new Cell[] { words.Date(week.Start), words.CountCell(week.Due), words.CountCell(week.AtRisk) })],
            });
    }

    static TableBlock Lineage(QuarterReader reader, DirectiveHead head)
    {
        var words = reader.Words;
        var related = reader.Rows<RelatedDirective>("Directives/Queries/lineage.sql", directive: head.DirectiveId);
        return new(
            words.Say("directive.lineage_title"),
            new()
            {
                Heads = words.Heads("directive.lineage_heads"),
                Rows =
                [
                    .. related.Select(one => new Cell[]
                    {
                        $"{one.Number}{(one.Title.Length > 0 ? " – " : "")}{one.Title}",
                        words.Say(one.IsEarlier ? "directive.earlier" : "directive.later"),
                        words.NameOf("relation", one.Relation),
                        one.SignedDate is { } signed ? words.Date(signed) : Language.Nothing,
                        words.Say(one.Depth == 1 ? "directive.direct" : "directive.indirect", ("n", words.Count(one.Depth))),
                    }),
                ],
            },
            related.Count == 0 ? [words.Say("directive.no_lineage")] : []);
    }

    // Letters, digits and hyphens: numbers of directives hold slashes.
    static string FileName(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
