using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl;

/// <summary>
/// The time from which a batch is known. It never goes back, though the clock of the machine may: what was learned later is
/// known later.
/// </summary>
static class KnownTime
{
    public static DateTimeOffset Next(LiveWarehouse warehouse, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var last = warehouse.Connection.ExecuteScalar<DateTime?>("select max(finished_at) from ops.batch");
        return last is { } finished && finished > now.UtcDateTime ? new DateTimeOffset(finished, TimeSpan.Zero) : now;
    }
}
