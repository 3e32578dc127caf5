using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Leadership.Pages;

/// <summary>Page 3: who differs from the agencies like it, without a league table: only agencies with a signal are named.</summary>
static class AgencyPage
{
    const int MostFunnels = 4;
    const int MostIndexes = 2;

    public static DocumentPage Write(LeadershipFigures figures) => new()
    {
        Id = "co-quan",
        Topic = figures.Words.Say("agencies.topic"),
        Finding = Finding(figures),
        Blocks =
        [
            new Paragraphs([.. Sentences(figures)]),
            new ExhibitBlock(
                [
                    .. Funnels(figures).Take(MostFunnels),
                    .. IndexGroups(figures).Take(MostIndexes).Select(group => Index(figures, group)),
                ],
                IsPaired: true),
        ],
    };

    public static string Finding(LeadershipFigures figures)
    {
        var words = figures.Words;
        var (below, above) = (Signalled(figures, "low").Count, Signalled(figures, "high").Count);
        return !Comparable(figures).Any() ? words.Say("agencies.nothing")
            : (below, above) switch
            {
                (0, 0) => words.Say("agencies.no_signal"),
                (0, _) => words.Say("agencies.above", ("n", words.Count(above))),
                _ => words.Say("agencies.below", ("n", words.Count(below))),
            };
    }

    static IEnumerable<AgencyRate> Comparable(LeadershipFigures figures) =>
        figures.Agencies.Where(agency => agency.Denominator >= Language.SmallestPercentageBase);

    // By the exact tail of the binomial against the peer group, as the funnel draws it.
    static IReadOnlyList<AgencyRate> Signalled(LeadershipFigures figures, string side) =>
    [
        .. Comparable(figures).Where(agency => GroupRate(figures, agency.PeerGroup) is { } rate
            && Funnel.Signal(new Share(agency.Numerator, agency.Denominator), rate)?.StartsWith(side, StringComparison.Ordinal) == true),
    ];

    static double? GroupRate(LeadershipFigures figures, string group) => figures.PeerRates.FirstOrDefault(rate => rate.Code == group)?.Value;

    /// <summary>One funnel for each peer group, the largest first.</summary>
    public static IEnumerable<Exhibit> Funnels(LeadershipFigures figures) => Groups(figures).Select(group => Rates(figures, group));

    // The group with most agencies that can be compared comes first.
    static IEnumerable<IGrouping<string, AgencyRate>> Groups(LeadershipFigures figures) => Comparable(figures)
        .Where(agency => GroupRate(figures, agency.PeerGroup) is not null)
        .GroupBy(agency => agency.PeerGroup)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal);

    static IEnumerable<IGrouping<string, IndexStanding>> IndexGroups(LeadershipFigures figures) => figures.Index
        .Where(standing => standing is { IsPublished: true, Value: not null })
        .GroupBy(standing => standing.PeerGroup)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal);

    static IEnumerable<string> Sentences(LeadershipFigures figures)
    {
        var words = figures.Words;
        var comparable = Comparable(figures).Count();
        var (below, above) = (Signalled(figures, "low"), Signalled(figures, "high"));
        if (comparable > 0)
        {
            yield return words.Say(
                "agencies.compared",
                ("n", words.Count(comparable)),
                ("below", below.Count > 0 ? words.Count(below.Count) : null),
                ("below_names", Names(below, words)),
                ("above", above.Count > 0 ? words.Count(above.Count) : null),
                ("none", below.Count + above.Count == 0 ? words.Say("agencies.none") : null));
            if (below.Count + above.Count > 0)
            {
                yield return words.Say("agencies.by_chance", ("n", words.Count(Math.Max(1, Math.Ceiling(comparable * Funnel.Watch)))));
            }
        }

        var published = figures.Index.Count(standing => standing.IsPublished);
        if (figures.Index.Count > 0)
        {
            yield return words.Say(
                "agencies.index",
                ("n", words.Count(published)),
                ("unfit", figures.Index.Count > published ? words.Count(figures.Index.Count - published) : null));
        }
    }

    static string? Names(IReadOnlyList<AgencyRate> agencies, Language words)
    {
        const int Most = 5;
        if (agencies.Count == 0)
        {
            return null;
        }

        var names = string.Join("; ", agencies.OrderBy(agency => agency.Value).ThenBy(agency => agency.AgencyId, StringComparer.Ordinal)
            .Take(Most).Select(agency => agency.Name));
        return agencies.Count > Most ? words.Say("agencies.and_others", ("names", names), ("n", words.Count(agencies.Count - Most))) : names;
    }

    static Exhibit Rates(LeadershipFigures figures, IGrouping<string, AgencyRate> group)
    {
        var words = figures.Words;
        var rate = GroupRate(figures, group.Key)!.Value;
        var name = words.NameOf("group", group.Key);
        var id = "pheu-" + group.Key.Replace('_', '-');
        return Exhibit.Of(
            words,
            id,
            words.Say("agencies.funnel_title", ("group", name)),
            words.Say("agencies.funnel_text", ("n", words.Count(group.Count())), ("rate", words.Percent(rate))),
            canvas => FunnelPlot.Draw(id, canvas, name, [.. group], rate),
            new()
            {
                Heads = words.Heads("agencies.funnel_heads"),
                Rows = [.. group.OrderByDescending(agency => agency.Denominator).ThenBy(agency => agency.AgencyId, StringComparer.Ordinal).Select(agency => new Cell[]
                {
                    agency.Name, words.CountCell(agency.Numerator), words.CountCell(agency.Denominator), words.PercentCell(agency.Value),
                    words.PercentCell(agency.Low), words.PercentCell(agency.High),
                })],
            });
    }

    static Exhibit Index(LeadershipFigures figures, IGrouping<string, IndexStanding> group)
    {
        var words = figures.Words;
        var name = words.NameOf("group", group.Key);
        var id = "chi-so-" + group.Key.Replace('_', '-');
        return Exhibit.Of(
            words,
            id,
            words.Say("agencies.index_title", ("group", name)),
            words.Say("agencies.index_text", ("n", words.Count(group.Count())), ("group", name)),
            canvas => Caterpillar.Draw(id, canvas, [.. group.Select(standing => new IndexRow
            {
                AgencyId = standing.AgencyId,
                Name = standing.Name,
                Value = standing.Value!.Value,
                Low = standing.Low ?? standing.Value.Value,
                High = standing.High ?? standing.Value.Value,
                Tier = standing.Tier ?? 1,
                IsSeparable = standing.IsSeparable,
            })]),
            new()
            {
                Heads = words.Heads("agencies.index_heads"),
                Rows = [.. group.Select(standing => new Cell[]
                {
                    standing.Name, words.CountCell(standing.Tier), words.NumberCell(standing.Value, 1),
                    words.NumberCell(standing.Low, 1), words.NumberCell(standing.High, 1),
                })],
            });
    }
}
