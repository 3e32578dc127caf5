using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Figures;
using Analytics.Reports.Leadership;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Scorecards;

/// <summary>How one agency fares: its headlines, its place among its peers, its index.</summary>
sealed class ScorecardDocument(QuarterReader reader, IndexStanding agency, Scoreboard score)
{
    const string Rate = "on_time_completion_rate";
    const int Most = 6;

    static readonly string[] Headlined =
    [
        Rate, "overdue_open_rate", "report_on_time_rate", "first_pass_acceptance_rate", "target_attainment_index", "unit_cost_change",
        "satisfaction_rate", "evidence_backed_report_rate", "disbursement_vs_plan_rate",
    ];

    readonly Language _words = reader.Words;

    /// <summary>Figures of the whole system.</summary>
    public required Scoreboard System { get; init; }

    /// <summary>On-time rate of its peer group; null when nothing was due there.</summary>
    public GroupRate? Group { get; init; }

    /// <summary>Its pillars.</summary>
    public required IReadOnlyList<Pillar> Pillars { get; init; }

    /// <summary>Writes the document.</summary>
    public Document Write() => new()
    {
        Name = _words.Say("scorecard.file", ("period", reader.Quarter.Code), ("agency", agency.AgencyId)),
        Words = _words,
        Title = _words.Say("scorecard.title", ("agency", agency.Name)),
        Kicker = Language.Capitalised(_words.Quarter(reader.Quarter.EndDate)),
        Source = reader.Quarter.Source(_words),
        IsSimulated = reader.Quarter.IsSimulated,
        Pages =
        [
            new()
            {
                Id = "co-quan",
                Topic = _words.NameOf("group", agency.PeerGroup),
                Finding = Finding(),
                Blocks =
                [
                    new TileBlock([.. Headlined.Select(new Headlines(score, _words).Of).OfType<Headline>().Where(one => one.Value != Language.Nothing).Take(Most)]),
                    new Paragraphs([.. Sentences()]),
                    new ExhibitBlock([Compared(), Index()], IsPaired: true),
                ],
            },
            new()
            {
                Id = "chi-so",
                Topic = _words.Say("scorecard.all"),
                Finding = _words.Say("scorecard.all_title"),
                Blocks = [IndicatorTable.Write(score, [], _words)],
            },
        ],
    };

    string Finding() => score.Now(Rate) switch
    {
        { IsPrintable: true, Share: not null } now => _words.Say(
            "scorecard.finding", ("value", now.ValueText(_words)), ("fraction", now.FractionText(_words)), ("standing", Standing(now.Signal))),
        { Share: { } share } => _words.Say("scorecard.few", ("x", _words.Count(share.Numerator)), ("n", _words.Count(share.Denominator))),
        _ => _words.Say("scorecard.nothing"),
    };

    // The exact tail against the peer group, as it was stored with the figure.
    string? Standing(string? signal) => signal switch
    {
        null => null,
        _ when signal.StartsWith("low", StringComparison.Ordinal) => _words.Say("scorecard.below"),
        _ when signal.StartsWith("high", StringComparison.Ordinal) => _words.Say("scorecard.above"),
        _ => _words.Say("scorecard.inside"),
    };

    IEnumerable<string> Sentences()
    {
        yield return agency is { IsPublished: true, Value: { } value, Low: { } low, High: { } high }
            ? _words.Say(
                "scorecard.index",
                ("value", _words.Number(value, 1)), ("low", _words.Number(low, 1)), ("high", _words.Number(high, 1)),
                ("tier", agency.IsSeparable ? _words.Count(agency.Tier ?? 1) : null))
            : _words.Say("scorecard.no_index", ("reason", agency.ReasonCode is { } reason ? _words.NameOf("reason", reason) : null));
        if (new Sentences(_words).Comparison(score.QuarterChange(Rate), score.YearChange(Rate)) is { } comparison)
        {
            yield return _words.Say("scorecard.change", ("comparison", comparison));
        }
    }

    Exhibit Compared()
    {
        List<DotRow> rows =
        [
            .. new[] { Row(_words.Say("scorecard.agency"), score.Now(Rate)), GroupRow(), Row(_words.Say("scorecard.system"), System.Now(Rate)) }
                .OfType<DotRow>(),
        ];
        return Exhibit.Of(
            _words,
            "so-sanh",
            _words.Say("scorecard.compared_title"),
            _words.Say("scorecard.compared_text", ("agency", agency.Name)),
            canvas => DotIntervals.Draw("so-sanh", canvas, rows),
            new()
            {
                Heads = _words.Heads("sentence.rate_heads"),
                Rows =
                [
                    .. rows.Select(row => new Cell[]
                    {
                        row.Name, _words.CountCell(row.Numerator), _words.CountCell(row.Denominator),
                        _words.PercentCell(row.Value), _words.PercentCell(row.Low), _words.PercentCell(row.High),
                    }),
                ],
            });
    }

    DotRow? GroupRow() => Group is null ? null : new()
    {
        Name = _words.NameOf("group", agency.PeerGroup),
        Numerator = Group.Numerator,
        Denominator = Group.Denominator,
        Value = Group.Value,
        Low = Group.Low,
        High = Group.High,
        Target = Group.Target,
    };

    static DotRow? Row(string name, Figure? figure) => figure is not { Share: { } share } ? null : new()
    {
        Name = name,
        Numerator = share.Numerator,
        Denominator = share.Denominator,
        Value = figure.Value,
        Low = figure.Low,
        High = figure.High,
        Target = figure.Target,
    };

    Exhibit Index() => Exhibit.Of(
        _words,
        "tru-cot",
        _words.Say("scorecard.pillars_title"),
        _words.Say("scorecard.pillars_text", ("n", _words.Count(Pillars.Count))),
        canvas => BulletBars.Draw("tru-cot", canvas, [.. Pillars.Select(pillar => new BulletRow
        {
            Name = _words.NameOf("pillar", pillar.PillarId),
            Attainment = pillar.Value / 100,
            ActualText = _words.Number(pillar.Value, 1),
            TargetText = "100",
        })]),
        new()
        {
            Heads = _words.Heads("scorecard.pillars_heads"),
            Rows = [.. Pillars.Select(pillar => new Cell[]
            {
                _words.NameOf("pillar", pillar.PillarId), _words.NumberCell(pillar.Value, 1), _words.PercentCell(pillar.Weight),
            })],
        },
        _words.Say("scorecard.pillars_note"));
}
