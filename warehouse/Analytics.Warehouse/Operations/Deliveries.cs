using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Warehouse.Operations;

/// <summary>
/// The ledger of deliveries, ops.delivery. Whoever holds the warehouse is alone, so a delivery that is found under way
/// belongs to a process that died.
/// </summary>
public static class Deliveries
{
    const int TriesOfNoting = 10;

    /// <summary>How far a delivery has come; null = it was never tried.</summary>
    public static DeliveryState? StateOf(LiveWarehouse warehouse, Delivery delivery) =>
        warehouse.Connection.ExecuteScalar<string>(SqlCatalog.Own.Text("Operations/delivery_state.sql"), Parameters(delivery)) is { } state
            ? Enum.Parse<DeliveryState>(state, ignoreCase: true)
            : null;

    /// <summary>Notes, before anything goes out, that it is being sent.</summary>
    /// <param name="warehouse">Holds the ledger.</param>
    /// <param name="delivery">What goes where.</param>
    /// <param name="runId">The run whose figures it has.</param>
    /// <param name="messageId">Message-ID of the mail; null = no mail.</param>
    /// <param name="clock">For the start.</param>
    public static void Begin(LiveWarehouse warehouse, Delivery delivery, string runId, string? messageId, TimeProvider clock)
    {
        var parameters = Parameters(delivery);
        parameters.AddDynamicParams(new { run_id = runId, message_id = messageId, now = clock.GetUtcNow().UtcDateTime });
        warehouse.Connection.Execute(SqlCatalog.Own.Text("Operations/begin_delivery.sql"), parameters);
    }

    /// <summary>Notes how it ended, even while the service is being stopped and interrupts what runs.</summary>
    /// <param name="warehouse">Holds the ledger.</param>
    /// <param name="delivery">What went where.</param>
    /// <param name="state">sent, failed or unknown.</param>
    /// <param name="error">Why; null when it was sent.</param>
    /// <param name="clock">For the end.</param>
    public static void End(LiveWarehouse warehouse, Delivery delivery, DeliveryState state, string? error, TimeProvider clock)
    {
        var parameters = Parameters(delivery);
        parameters.AddDynamicParams(new { state = NameOf(state), error, now = clock.GetUtcNow().UtcDateTime });
        for (var tries = 1; ; tries++)
        {
            try
            {
                warehouse.Connection.Execute(SqlCatalog.Own.Text("Operations/end_delivery.sql"), parameters);
                return;
            }
            catch (DuckDBException interrupted) when (interrupted.ErrorType == DuckDBErrorType.Interrupt && tries < TriesOfNoting)
            {
                // Noted by the next try.
            }
        }
    }

    /// <summary>An operator says of a delivery in doubt whether it arrived.</summary>
    /// <param name="warehouse">Holds the ledger.</param>
    /// <param name="periodCode">For example 2025-Q4.</param>
    /// <param name="address">The mail address.</param>
    /// <param name="hasArrived">False = it is to be sent again by the next run of its job.</param>
    /// <param name="clock">For the time of saying so.</param>
    /// <exception cref="AnalyticsException">No such delivery is in doubt.</exception>
    public static void Settle(LiveWarehouse warehouse, string periodCode, string address, bool hasArrived, TimeProvider clock)
    {
        var settled = warehouse.Connection.Execute(
            SqlCatalog.Own.Text("Operations/settle_delivery.sql"),
            new
            {
                period_code = periodCode,
                address,
                state = NameOf(hasArrived ? DeliveryState.Sent : DeliveryState.Failed),
                error = hasArrived ? null : "An operator had it sent again.",
                now = clock.GetUtcNow().UtcDateTime,
            });
        if (settled == 0)
        {
            throw new AnalyticsException(
                $"No delivery of {periodCode} to {address} is in doubt. `analytics status` lists the deliveries; only one whose state is "
                + "unknown or sending is settled by hand.");
        }
    }

    static string NameOf(DeliveryState state) => state.ToString().ToLowerInvariant();

    static DynamicParameters Parameters(Delivery delivery) =>
        new(new { job = delivery.Job, period_code = delivery.PeriodCode, channel = delivery.Channel, address = delivery.Address });
}
