using Analytics.Reports.Charts;
using Analytics.Reports.Figures;
using Analytics.Reports.Leadership.Rows;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Leadership;

/// <summary>Everything that the leadership report of one quarter is made from, and nothing else: no clock, no setting.</summary>
public sealed record LeadershipFigures
{
    /// <summary>Weeks that the forecast looks ahead: the next quarter.</summary>
    public const int Horizon = 13;

    /// <summary>The quarter and its cuts.</summary>
    public required ReportQuarter Quarter { get; init; }

    /// <summary>The language of the names.</summary>
    public required Language Words { get; init; }

    /// <summary>Figures of the whole system.</summary>
    public required Scoreboard Score { get; init; }

    /// <summary>Indicators of the quarter that have no figure of the whole system.</summary>
    public IReadOnlyList<NumberedName> NotOfTheSystem { get; init; } = [];

    /// <summary>On-time rate by month with its control limits.</summary>
    public IReadOnlyList<ControlPoint> Months { get; init; } = [];

    /// <summary>What happened in these months.</summary>
    public IReadOnlyList<DatedNote> Notes { get; init; } = [];

    /// <summary>States of tasks by directive.</summary>
    public IReadOnlyList<DirectiveStatus> Directives { get; init; } = [];

    /// <summary>On-time rate by agency.</summary>
    public IReadOnlyList<AgencyRate> Agencies { get; init; } = [];

    /// <summary>On-time rate by peer group.</summary>
    public IReadOnlyList<GroupRate> PeerRates { get; init; } = [];

    /// <summary>The effectiveness index.</summary>
    public IReadOnlyList<IndexStanding> Index { get; init; } = [];

    /// <summary>Work against its baseline by family.</summary>
    public IReadOnlyList<ProcessChange> Processes { get; init; } = [];

    /// <summary>Targets, the furthest behind first.</summary>
    public IReadOnlyList<TargetProgress> Targets { get; init; } = [];

    /// <summary>Overdue tasks by age.</summary>
    public OverdueStock Overdue { get; init; } = new();

    /// <summary>Open bottlenecks by cause.</summary>
    public IReadOnlyList<BottleneckCause> Bottlenecks { get; init; } = [];

    /// <summary>How long tasks take, by kind of product.</summary>
    public IReadOnlyList<SurvivalPoint> Survival { get; init; } = [];

    /// <summary>Open tasks that should be done by the end of the next quarter.</summary>
    public int Backlog { get; init; }

    /// <summary>What 13 further weeks complete, by the throughput of the last 26; null when nothing was completed in them.</summary>
    public ForecastFanRows? Forecast { get; init; }

    /// <summary>Open tasks by week of their deadline, the next 13 weeks.</summary>
    public IReadOnlyList<DueWeek> DueWeeks { get; init; } = [];

    /// <summary>What asks for a decision, the first ten.</summary>
    public IReadOnlyList<CaseForDecision> Exceptions { get; init; } = [];

    /// <summary>Reports by agency and month.</summary>
    public IReadOnlyList<DutyTile> Duties { get; init; } = [];

    /// <summary>Agencies that sent no report in the quarter.</summary>
    public IReadOnlyList<SilentAgency> Silent { get; init; } = [];

    /// <summary>Days to spare of what was done in time.</summary>
    public IReadOnlyList<SpareDaysBin> SpareDays { get; init; } = [];

    /// <summary>Confirmed claims by peer group.</summary>
    public IReadOnlyList<GroupRate> Claims { get; init; } = [];

    /// <summary>Money by month.</summary>
    public IReadOnlyList<CumulativePoint> Budget { get; init; } = [];

    /// <summary>Digitised core processes by peer group, now and before.</summary>
    public IReadOnlyList<GroupChange> Digitised { get; init; } = [];

    /// <summary>Satisfaction by channel.</summary>
    public IReadOnlyList<GroupRate> Satisfaction { get; init; } = [];

    /// <summary>Figures of earlier quarters that are others now.</summary>
    public IReadOnlyList<RestatedValue> Restated { get; init; } = [];

    /// <summary>Definitions that changed.</summary>
    public IReadOnlyList<ChangedDefinition> Definitions { get; init; } = [];

    /// <summary>What the months of a chart are read against.</summary>
    public RateFrame Frame => new()
    {
        From = Quarter.StartDate,
        To = Quarter.EndDate,
        PeriodLabel = Words.Quarter(Quarter.EndDate),
        Target = Score.Now("on_time_completion_rate")?.Target,
    };

    /// <summary>Reads the figures of a quarter.</summary>
    public static LeadershipFigures Read(QuarterReader reader)
    {
        reader.Make("Leadership/Queries/silent.sql");
        return new()
        {
            Quarter = reader.Quarter,
            Words = reader.Words,
            Score = reader.Score(),
            NotOfTheSystem = reader.Rows<NumberedName>("Figures/Queries/not_of_the_system.sql"),
            Months = Rows<ControlPoint>("months"),
            Notes = [.. Rows<DatedNote>("notes").OrderBy(note => note.Date)],
            Directives = Rows<DirectiveStatus>("directives"),
            Agencies = Rows<AgencyRate>("agencies"),
            PeerRates = Rows<GroupRate>("groups", "on_time_completion_rate"),
            Index = Rows<IndexStanding>("index"),
            Processes = Rows<ProcessChange>("processes"),
            Targets = Rows<TargetProgress>("targets"),
            Overdue = Rows<OverdueStock>("overdue")[0],
            Bottlenecks = Rows<BottleneckCause>("bottlenecks"),
            Survival = Rows<SurvivalPoint>("survival"),
            Backlog = Rows<int>("backlog")[0],
            Forecast = Foreseen(Rows<int>("throughput"), Rows<int>("backlog")[0], reader.Quarter.ValidDate),
            DueWeeks = Rows<DueWeek>("due_weeks"),
            Exceptions = Rows<CaseForDecision>("exceptions"),
            Duties = Rows<DutyTile>("duties"),
            Silent = Rows<SilentAgency>("silent_agencies"),
            SpareDays = Rows<SpareDaysBin>("spare_days"),
            Claims = Rows<GroupRate>("groups", "verified_claim_rate"),
            Budget = Rows<CumulativePoint>("budget"),
            Digitised = Rows<GroupChange>("groups_before", "core_process_digitised_rate"),
            Satisfaction = Rows<GroupRate>("satisfaction"),
            Restated = Rows<RestatedValue>("restatements"),
            Definitions = Rows<ChangedDefinition>("definitions"),
        };

        IReadOnlyList<T> Rows<T>(string query, string? indicator = null) => reader.Rows<T>($"Leadership/Queries/{query}.sql", indicator);
    }

    // Every second week and the last: the curve is smooth, and each horizon is an exact distribution of its own.
    static ForecastFanRows? Foreseen(IReadOnlyList<int> past, int backlog, DateOnly today) => past.All(week => week == 0) ? null : new()
    {
        Backlog = backlog,
        Weeks =
        [
            .. from week in Enumerable.Range(1, Horizon)
               where week % 2 == 1
               let ahead = new ThroughputForecast(past, week)
               select new ForecastWeek
               {
                   End = today.AddDays(7 * week),
                   P15 = ahead.Percentile(15),
                   P50 = ahead.Percentile(50),
                   P85 = ahead.Percentile(85),
               },
        ],
    };
}
