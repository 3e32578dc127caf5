using Analytics.Reports.Wording;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Figures;

/// <summary>Reads what documents of one quarter are made from: the run with its cuts, and rows at these cuts.</summary>
public sealed class QuarterReader
{
    static readonly SqlCatalog Sql = new(typeof(QuarterReader).Assembly);

    readonly DuckDBConnection _connection;

    QuarterReader(DuckDBConnection connection, ReportQuarter quarter, Language words) =>
        (_connection, Quarter, Words) = (connection, quarter, words);

    /// <summary>The quarter and its cuts.</summary>
    public ReportQuarter Quarter { get; }

    /// <summary>The language of the names that are read.</summary>
    public Language Words { get; }

    /// <summary>Finds a quarter; null is the newest that was measured.</summary>
    /// <param name="connection">The published figures.</param>
    /// <param name="periodCode">For example 2025-Q4.</param>
    /// <param name="known">The newest run that knew no more than what was recorded by that day; null is the current one.</param>
    /// <param name="words">The language of names.</param>
    /// <exception cref="AnalyticsException">The quarter was not measured, or none was; the message names those that were.</exception>
    public static QuarterReader Open(DuckDBConnection connection, string? periodCode, DateOnly? known, Language words) => new(
        connection,
        connection.QueryFirstOrDefault<ReportQuarter>(Sql.Text("Figures/Queries/quarter.sql"), new { period = periodCode, known })
            ?? throw NotMeasured(connection, periodCode, known),
        words);

    /// <summary>Every row that a query gives at the cuts of the quarter.</summary>
    /// <param name="query">Path of its file.</param>
    /// <param name="indicator">The indicator, where the query asks for one.</param>
    /// <param name="agency">The agency, where the query asks for one; null is the whole system.</param>
    /// <param name="directive">The directive, where the query asks for one.</param>
    public IReadOnlyList<T> Rows<T>(string query, string? indicator = null, string? agency = null, string? directive = null) =>
        [.. _connection.Query<T>(Sql.Text(query), Cut(indicator, agency, directive))];

    /// <summary>Runs what makes tables for later queries.</summary>
    public void Make(string statements) => _connection.Execute(Sql.Text(statements), Cut(null, null, null));

    /// <summary>Figures of the whole system.</summary>
    public Scoreboard Score() => new(Quarter, Rows<Figure>("Figures/Queries/figures.sql"));

    /// <summary>Figures of one directive.</summary>
    public Scoreboard ScoreOf(string directive) => new(Quarter, Rows<Figure>("Figures/Queries/figures.sql", directive: directive));

    /// <summary>Figures of one agency, or of <see cref="ReportOrder.Every"/>, by agency.</summary>
    public IReadOnlyDictionary<string, Scoreboard> ScoresOf(string agency) => Rows<Figure>("Figures/Queries/figures.sql", agency: agency)
        .GroupBy(figure => figure.AgencyId!)
        .ToDictionary(figures => figures.Key, figures => new Scoreboard(Quarter, figures));

    object Cut(string? indicator, string? agency, string? directive) => new
    {
        v = Quarter.ValidDate,
        k = Quarter.KnownDate,
        start = Quarter.StartDate,
        end = Quarter.EndDate,
        previous_start = Quarter.PreviousStartDate ?? Quarter.StartDate,
        period = Quarter.Code,
        previous = Quarter.PreviousCode,
        last_year = Quarter.LastYearCode,
        run = Quarter.RunId,
        en = Words == Language.English,
        indicator,
        agency,
        directive,
    };

    static AnalyticsException NotMeasured(DuckDBConnection connection, string? periodCode, DateOnly? known)
    {
        var measured = connection.Query<string>(Sql.Text("Figures/Queries/measured_quarters.sql")).ToList();
        return new(measured.Count == 0
            ? "No quarter was measured yet, so there is nothing to report. Run `analytics measure` first."
            : known is null
                ? $"The quarter '{periodCode}' was not measured. Measured quarters: {string.Join(", ", measured)}. "
                    + "Give one of them, or run `analytics measure` for it."
                : $"Nothing was measured of {(periodCode is null ? "any quarter" : $"the quarter '{periodCode}'")} as known on {known:yyyy-MM-dd} or before. "
                    + $"Run `analytics measure --known {known:yyyy-MM-dd}`{(periodCode is null ? "" : $" --period {periodCode}")} first.");
    }
}
