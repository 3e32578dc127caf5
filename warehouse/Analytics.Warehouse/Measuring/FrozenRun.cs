using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Measuring;

/// <summary>A run whose figures are frozen: what it measured, at which cuts, and what it could read.</summary>
public sealed record FrozenRun
{
    /// <summary>Id printed on reports.</summary>
    public required string RunId { get; init; }

    /// <summary>Surrogate key.</summary>
    public required int RunKey { get; init; }

    /// <summary>The period that was measured.</summary>
    public required Period Period { get; init; }

    /// <summary>V and K.</summary>
    public required Cut Cut { get; init; }

    /// <summary>The newest batch that it could read.</summary>
    public required int InputBatch { get; init; }

    /// <summary>SHA-256 over the definitions that it measured by.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>SHA-256 over its figures.</summary>
    public required string ResultHash { get; init; }

    /// <summary>When it was measured, UTC.</summary>
    public required DateTime MeasuredAt { get; init; }

    /// <summary>True when a batch that it could read was simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The run of an id, or the current run of a period.</summary>
    /// <param name="connection">The warehouse or a snapshot of it.</param>
    /// <param name="runOrPeriod">2026-Q1-1a2b3c4d, or 2026-Q1, or null for the newest quarter.</param>
    /// <exception cref="AnalyticsException">There is no such run; the message says what there is.</exception>
    public static FrozenRun Find(DuckDBConnection connection, string? runOrPeriod)
    {
        var found = connection.QuerySingleOrDefault<Row>(
            SqlCatalog.Own.Text("Measuring/frozen_run.sql"), new { wanted = runOrPeriod })
            ?? throw new AnalyticsException(runOrPeriod is null
                ? "No quarter is measured yet. Run `analytics measure` when the data cover one."
                : $"There is no run '{runOrPeriod}' and no measured period of that code. Measured are: "
                    + string.Join(", ", connection.Query<string>(SqlCatalog.Own.Text("Measuring/measured_periods.sql"))) + ".");
        var period = connection
            .Query<Period>(SqlCatalog.Own.Text("Measuring/periods.sql"), new { code = found.PeriodCode })
            .Single();
        return new FrozenRun
        {
            RunId = found.RunId,
            RunKey = found.RunKey,
            Period = period,
            Cut = new Cut(found.ValidDate, found.KnownDate),
            InputBatch = found.InputBatch,
            DefinitionHash = found.DefinitionHash,
            ResultHash = found.ResultHash,
            MeasuredAt = found.MeasuredAt,
            IsSimulated = found.IsSimulated,
        };
    }

    sealed record Row
    {
        public required string RunId { get; init; }

        public required int RunKey { get; init; }

        public required string PeriodCode { get; init; }

        public required DateOnly ValidDate { get; init; }

        public required DateOnly KnownDate { get; init; }

        public required int InputBatch { get; init; }

        public required string DefinitionHash { get; init; }

        public required string ResultHash { get; init; }

        public required DateTime MeasuredAt { get; init; }

        public required bool IsSimulated { get; init; }
    }
}
