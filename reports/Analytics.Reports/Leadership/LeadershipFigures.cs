using Analytics.Reports.Charts;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Leadership;

/// <summary>Everything that the leadership report of one quarter is made from, and nothing else: no clock, no setting.</summary>
public sealed record LeadershipFigures
{
    static readonly SqlCatalog Sql = new(typeof(LeadershipFigures).Assembly);

    /// <summary>The quarter and its cuts.</summary>
    public required ReportQuarter Quarter { get; init; }

    /// <summary>Figures of the whole system.</summary>
    public required Scoreboard Score { get; init; }

    /// <summary>Indicators of the quarter that have no figure of the whole system.</summary>
    public IReadOnlyList<NumberedName> NotOfTheSystem { get; init; } = [];

    /// <summary>On-time rate by month.</summary>
    public required IReadOnlyList<MonthRate> Months { get; init; }

    /// <summary>States of tasks by directive.</summary>
    public required IReadOnlyList<DirectiveStatus> Directives { get; init; }

    /// <summary>On-time rate by agency.</summary>
    public required IReadOnlyList<AgencyRate> Agencies { get; init; }

    /// <summary>Overdue tasks by age.</summary>
    public required OverdueStock Overdue { get; init; }

    /// <summary>Reports by agency and month.</summary>
    public required IReadOnlyList<DutyTile> Duties { get; init; }

    /// <summary>Agencies that sent no report in the quarter.</summary>
    public required IReadOnlyList<SilentAgency> Silent { get; init; }

    /// <summary>What the months of a chart are read against.</summary>
    public RateFrame Frame => new()
    {
        From = Quarter.StartDate,
        To = Quarter.EndDate,
        PeriodLabel = Quarter.Label,
        Target = Score.Now("on_time_completion_rate")?.Target,
    };

    /// <summary>Reads one quarter; null is the newest that was measured.</summary>
    /// <exception cref="AnalyticsException">The quarter was not measured, or none was; the message names those that were.</exception>
    public static LeadershipFigures Read(DuckDBConnection connection, string? periodCode)
    {
        var quarter = connection.QueryFirstOrDefault<ReportQuarter>(Sql.Text("Leadership/Queries/quarter.sql"), new { period = periodCode })
            ?? throw NotMeasured(connection, periodCode);
        var cut = new
        {
            v = quarter.ValidDate,
            k = quarter.KnownDate,
            start = quarter.StartDate,
            end = quarter.EndDate,
            previous_start = quarter.PreviousStartDate ?? quarter.StartDate,
            period = quarter.Code,
        };
        return new()
        {
            Quarter = quarter,
            Score = new(quarter, connection.Query<Figure>(Sql.Text("Leadership/Queries/figures.sql"), cut)),
            NotOfTheSystem = Rows<NumberedName>("Leadership/Queries/not_of_the_system.sql"),
            Months = Rows<MonthRate>("Charts/OnTimeByMonth.sql"),
            Directives = Rows<DirectiveStatus>("Charts/StatusByDirective.sql"),
            Agencies = Rows<AgencyRate>("Charts/AgencyIntervals.sql"),
            Overdue = connection.QuerySingle<OverdueStock>(Sql.Text("Leadership/Queries/overdue.sql"), cut),
            Duties = Rows<DutyTile>("Charts/ReportingGrid.sql"),
            Silent = Rows<SilentAgency>("Leadership/Queries/silent_agencies.sql"),
        };

        IReadOnlyList<T> Rows<T>(string path) => [.. connection.Query<T>(Sql.Text(path), cut)];
    }

    static AnalyticsException NotMeasured(DuckDBConnection connection, string? periodCode)
    {
        var measured = connection.Query<string>(Sql.Text("Leadership/Queries/measured_quarters.sql")).ToList();
        return new(measured.Count == 0
            ? "No quarter was measured yet, so there is nothing to report. Run `analytics measure` first."
            : $"The quarter '{periodCode}' was not measured. Measured quarters: {string.Join(", ", measured)}. "
                + "Give one of them, or run `analytics measure` for it.");
    }
}
