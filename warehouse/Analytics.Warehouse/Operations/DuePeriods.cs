using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Operations;

/// <summary>
/// The ledger of due quarters. What is owed follows from the calendar and the data, not from when a job happened to
/// fire: a service that was down for a year owes every quarter of it, and a clock that is set back owes nothing twice.
/// </summary>
public static class DuePeriods
{
    /// <summary>The quarters that a job owes, oldest first; those seen for the first time are noted.</summary>
    /// <param name="warehouse">Holds the ledger.</param>
    /// <param name="job">report or export.</param>
    /// <param name="today">The day where the directives are; a quarter is due when its official date is over.</param>
    /// <param name="since">First quarter that is asked for; null = the first one with data.</param>
    /// <param name="clock">For the time of noting.</param>
    public static IReadOnlyList<DuePeriod> Owed(
        LiveWarehouse warehouse, string job, DateOnly today, string? since, TimeProvider clock)
    {
        var parameters = new { job, today, since, now = clock.GetUtcNow().UtcDateTime };
        warehouse.Connection.Execute(SqlCatalog.Own.Text("Operations/due_periods.sql"), parameters);
        return [.. warehouse.Connection.Query<DuePeriod>(SqlCatalog.Own.Text("Operations/owed_periods.sql"), parameters)];
    }

    /// <summary>Strikes a quarter off. Called after what was owed is in place: a crash in between means doing it again.</summary>
    public static void Done(LiveWarehouse warehouse, DuePeriod period, string runId, string result, TimeProvider clock) =>
        warehouse.Connection.Execute(
            SqlCatalog.Own.Text("Operations/period_done.sql"),
            new
            {
                job = period.Job,
                period_code = period.PeriodCode,
                run_id = runId,
                result,
                now = clock.GetUtcNow().UtcDateTime,
            });
}
