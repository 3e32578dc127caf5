using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Simulation.Tests.Reading;

/// <summary>
/// A drop folder as tables: every result with the types that its readers give it, so a field that does not fit fails
/// the reading; what they refer to as texts. <c>known_KIND</c> holds the last version of each record.
/// </summary>
sealed class ResultTables : IDisposable
{
    readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public ResultTables(string folder)
    {
        _connection.Open();
        foreach (var kind in ResultKind.All)
        {
            var types = kind.Columns.TrimEnd('!').Split(", ").Select(column => column.TrimEnd('!').Split(' '))
                .Select(column => $"'{column[0]}': '{column[1]}'");
            _connection.Execute(
                $"""
                create table {kind.Name} as from read_csv('{Path.Combine(folder, kind.Name)}.csv', header = true,
                    auto_detect = false, delim = ',', quote = '"', nullstr = '', columns = {'{'}{string.Join(", ", types)}{'}'});
                create view known_{kind.Name} as from {kind.Name}
                    qualify row_number() over (partition by {kind.Id} order by recorded_at desc) = 1
                """);
        }

        foreach (var name in new[] { "agency", "task", "status_event" })
        {
            _connection.Execute(
                $"create table {name} as from read_csv('{Path.Combine(folder, name)}.csv', header = true, all_varchar = true)");
        }
    }

    public IEnumerable<T> Rows<T>(string query) => _connection.Query<T>(query);

    public T One<T>(string query) => _connection.QuerySingle<T>(query);

    public void Dispose() => _connection.Dispose();
}
