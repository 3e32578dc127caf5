using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Schema;

/// <summary>
/// Brings a warehouse to the newest schema: numbered migrations once, each in one transaction and checked by hash ever
/// after; then the model (macros and views), which holds no data and is made anew whenever its text changes.
/// </summary>
static partial class Migrator
{
    const string Model = "model";

    /// <summary>Applies what is missing.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="isLasting">False when it is gone with its connection: then nobody reads comments, which are half the work.</param>
    public static void BringUpToDate(DuckDBConnection connection, bool isLasting)
    {
        connection.Execute(SqlCatalog.Own.Text("Schema/migration_log.sql"));
        var applied = connection
            .Query<(string Name, string Sha256)>("select name, sha256 from main.schema_migration")
            .ToDictionary(row => row.Name, row => row.Sha256);

        foreach (var path in SqlCatalog.Own.Paths("Schema/0"))
        {
            Migrate(connection, path, applied, isLasting);
        }

        var model = string.Join('\n', SqlCatalog.Own.Paths("Model/").Select(SqlCatalog.Own.Text));
        if (applied.GetValueOrDefault(Model) != Sha256(model))
        {
            // Stored keys follow the macro that makes them. Planning it takes longer than all of the rest, so not for nothing.
            var hasNames = connection.ExecuteScalar<bool>("select exists (from star.bridge_agency_name)");
            Apply(connection, Model, model, isLasting, after: hasNames ? SqlCatalog.Own.Text("Schema/name_keys.sql") : null);
        }
    }

    static void Migrate(DuckDBConnection connection, string path, Dictionary<string, string> applied, bool isLasting)
    {
        var name = Path.GetFileName(path);
        var text = SqlCatalog.Own.Text(path);
        if (!applied.TryGetValue(name, out var hash))
        {
            Apply(connection, name, text, isLasting);
        }
        else if (hash != Sha256(text))
        {
            throw new AnalyticsException(
                $"Migration {name} was changed after it was applied to this warehouse. "
                + "Restore its text and put the change into a new migration.");
        }
    }

    static void Apply(DuckDBConnection connection, string name, string text, bool isLasting, string? after = null)
    {
        // Commits go straight to the file: DuckDB 1.5 cannot replay views over table macros from its log after a crash.
        connection.Execute("set checkpoint_threshold = '1KB'");
        using var transaction = connection.BeginTransaction();
        var statements = (isLasting ? text : Comments().Replace(text, "")) + after;
        if (statements.Contains(';', StringComparison.Ordinal))
        {
            connection.Execute(statements);
        }

        connection.Execute(
            "insert or replace into main.schema_migration values ($name, $sha256, now()::timestamp)",
            new { name, sha256 = Sha256(text) });
        transaction.Commit();
        connection.Execute("reset checkpoint_threshold");
    }

    // A comment is one statement on one line.
    [GeneratedRegex("^comment on .*;$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
