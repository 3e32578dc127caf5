using System.Text.RegularExpressions;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Scope;

/// <summary>
/// The database that a pack is read from: the star schema of a snapshot without what does not belong in the pack, and the
/// marts over it. One at a time on one snapshot; gone when it is disposed.
/// </summary>
sealed partial class PackScope : IDisposable
{
    static readonly SqlCatalog Sql = new(typeof(PackScope).Assembly);
    static readonly SqlCatalog Warehouse = new(typeof(Snapshot).Assembly);

    PackScope(DuckDBConnection connection) => Connection = connection;

    public DuckDBConnection Connection { get; }

    /// <summary>Opens the pack of one run at one security level.</summary>
    public static PackScope Open(DuckDBConnection connection, ExportedRun run, string security)
    {
        var open = string.Join(',', SecurityLevel.UpTo(security));
        connection.Execute(Text("open.sql"));
        var scope = new PackScope(connection);
        try
        {
            connection.Execute(Text("withheld.sql"), new { open, highest = SecurityLevel.IsHighest(security) });
            var cut = new { v = run.V.ToString("O"), k = run.K.ToString("O"), owner = Text("owner.sql").Trim() };
            foreach (var view in connection.Query<string>(Text("views.sql"), cut).ToList())
            {
                connection.Execute(view);
            }

            scope.MakeMarts();
            return scope;
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    public void Dispose() => Connection.Execute(Text("close.sql"));

    // Macros and views of the model find the star schema of the database that they were made in.
    void MakeMarts()
    {
        var snapshot = Connection.ExecuteScalar<string>(Text("database.sql"));
        Connection.Execute("use pack");
        try
        {
            foreach (var file in Warehouse.Paths("Model/").Select(Warehouse.Text).Where(text => !text.Contains(" ops.", StringComparison.Ordinal)))
            {
                Connection.Execute(Comments().Replace(file, ""));
            }
        }
        finally
        {
            Connection.Execute($"use \"{snapshot}\"");
        }
    }

    // Comments are read from the snapshot: they speak of columns that the pack leaves out, too. Each is one line.
    [GeneratedRegex("^comment on .*;$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    static string Text(string file) => Sql.Text("Exporting/Scope/" + file);
}
