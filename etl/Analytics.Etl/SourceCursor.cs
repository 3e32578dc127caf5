using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl;

/// <summary>How far a source was read, as its last committed pull left it.</summary>
static class SourceCursor
{
    /// <summary>The cursor; null = the source was never read, or is read whole each time.</summary>
    /// <exception cref="AnalyticsException">It is not what was committed.</exception>
    public static string? Read(LiveWarehouse warehouse, string source)
    {
        var (cursor, hash) = warehouse.Connection.QueryFirstOrDefault<(string? Cursor, string? Hash)>(
            "select cursor, cursor_hash from ops.cursor where source = $source", new { source });
        return cursor is null || Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cursor))) == hash
            ? cursor
            : throw Corrupt(source, "it is not what was committed (its hash differs)", inner: null);
    }

    /// <summary>The error of a cursor that cannot be used.</summary>
    public static AnalyticsException Corrupt(string source, string why, Exception? inner) =>
        new(
            $"The cursor of source {source} in ops.cursor cannot be used: {why}. Nothing was read. "
            + $"Run `analytics pull {source} --from-start`: it reads the source whole, loads what is missing, and sets the cursor anew.",
            inner!);
}
