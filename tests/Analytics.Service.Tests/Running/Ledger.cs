using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Service.Tests.Running;

/// <summary>The live warehouse, read or spoilt on purpose while no service holds it.</summary>
public static class Ledger
{
    /// <summary>As if the process had died before it recorded which quarters it gave out.</summary>
    public static void Forget(string data)
    {
        using var warehouse = LiveWarehouse.Open(new DataFolder(data));
        warehouse.Connection.Execute("update ops.due_period set done_at = null, run_id = null, result = null");
    }

    /// <summary>The first value of a query.</summary>
    public static T? Ask<T>(string data, string sql)
    {
        using var warehouse = LiveWarehouse.Open(new DataFolder(data), TimeSpan.FromMinutes(1), CancellationToken.None);
        return warehouse.Connection.ExecuteScalar<T>(sql);
    }
}
