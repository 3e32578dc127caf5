using System.Diagnostics.CodeAnalysis;
using Analytics.Etl.Checks;
using Analytics.Etl.Contracts;
using Analytics.Etl.Loading;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Mapping;

/// <summary>
/// Makes records out of what a source sends by the SELECTs of its configuration, in an engine of their own that sees the
/// landed tables and the stage folder and nothing else.
/// </summary>
sealed class MappingSession : IDisposable
{
    readonly DuckDBConnection _connection = DuckDbEngine.Open("Data Source=:memory:");
    readonly Stage _stage;
    readonly SourceDescription _source;
    readonly CancellationToken _cancellation;

    MappingSession(Stage stage, SourceDescription source, CancellationToken cancellation)
    {
        (_stage, _source, _cancellation) = (stage, source, cancellation);
        Execute(LoadSession.Files.Text("Mapping/settings.sql").Replace("{stage}", Quoted(stage.Path), StringComparison.Ordinal));
    }

    /// <summary>Runs every mapping that reads at least one of the tables.</summary>
    /// <param name="stage">Where the records are written.</param>
    /// <param name="source">Has the mappings.</param>
    /// <param name="tables">What was landed, by table: several files may make one.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AnalyticsException">A mapping does not fit the tables or its contract; the message has all findings.</exception>
    public static IReadOnlyList<StagedFile> Map(
        Stage stage, SourceDescription source, IReadOnlyList<StagedFile> tables, CancellationToken cancellation)
    {
        using var session = new MappingSession(stage, source, cancellation);
        foreach (var table in tables.GroupBy(file => file.Content))
        {
            session.CreateTable(table.Key, [.. table]);
        }

        List<string> problems = [];
        List<StagedFile> made = [];
        foreach (var mapping in source.Mappings)
        {
            try
            {
                if (session.Map(mapping, [.. tables.Select(file => file.Content)]) is { } records)
                {
                    made.Add(records);
                }
            }
            catch (DuckDBException error) when (!cancellation.IsCancellationRequested)
            {
                problems.Add(session.About(mapping, error.Message));
            }
            catch (AnalyticsException error)
            {
                problems.Add(error.Message);
            }
        }

        return problems.Count == 0 ? made : throw new AnalyticsException(string.Join('\n', problems) + "\nNothing was loaded.");
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    StagedFile? Map(RecordMapping mapping, List<string> landed)
    {
        var kind = RecordKinds.Find(mapping.Kind) ?? throw new AnalyticsException(About(mapping, "there is no such kind of record."));
        var sql = mapping.Sql.Trim().TrimEnd(';');
        var read = _connection.Query<string>(LoadSession.Files.Text("Mapping/tables_read.sql"), new { sql }).ToList();
        if (read.Count == 0)
        {
            throw new AnalyticsException(About(mapping, "it is not one SELECT that reads a landed table (" + string.Join(", ", landed.Distinct()) + ")."));
        }

        if (!read.Intersect(landed, StringComparer.OrdinalIgnoreCase).Any())
        {
            return null;
        }

        foreach (var missing in read.Except(landed, StringComparer.OrdinalIgnoreCase))
        {
            Execute($"create table if not exists {Name(missing)} (_file varchar, _line bigint, item json)");
        }

        Execute($"create or replace temp table mapped as select * from (\n{sql}\n)");
        var columns = _connection.Query<(string Name, string Type)>("select column_name, data_type from duckdb_columns() where table_name = 'mapped'").ToList();
        RequireColumns(mapping, kind, [.. columns.Select(column => column.Name)]);
        return Write(mapping, columns, _stage.TakeNumber());
    }

    void RequireColumns(RecordMapping mapping, RecordKind kind, List<string> names)
    {
        if (mapping.Purpose is not MappingPurpose.Records)
        {
            if (names is not [var only] || only != kind.DeletedBy)
            {
                throw new AnalyticsException(About(mapping, $"it must give one column, {kind.DeletedBy}, and gives {string.Join(", ", names)}."));
            }

            return;
        }

        var known = kind.Columns.Select(column => column.Name).ToList();
        List<string> problems =
        [
            .. HeaderCheck.Problems(kind, names),
            .. HeaderCheck.NewColumns(kind, names)
                .Select(name => $"Its column '{name}' is none of {kind.Name}: drop it or call it '{Nearest.To(name, known)}'."),
        ];
        if (problems.Count > 0)
        {
            throw new AnalyticsException(About(mapping, string.Join(' ', problems)));
        }
    }

    StagedFile Write(RecordMapping mapping, List<(string Name, string Type)> columns, int number)
    {
        var path = Path.Combine(_stage.Path, $"{number}.records.csv");
        var texts = string.Join(", ", columns.Select(column => $"{Text(column.Name, column.Type)} as {Name(column.Name)}"));
        Execute($"create or replace temp table texts as select {texts} from mapped");
        Execute($"copy (select row_number() over () as _line, * from texts) to '{Quoted(path)}' (format csv, header false, delim ',', quote '\"', escape '\"', new_line '\\n')");
        var breaks = string.Join(" or ", columns.Select(column => $"contains({Name(column.Name)}, chr(10)) or contains({Name(column.Name)}, chr(13))"));
        var (count, hasLineBreaks) = _connection.QuerySingle<(long, bool)>($"select count(*), coalesce(bool_or({breaks}), false) from texts");
        return new StagedFile
        {
            Number = number,
            Name = $"{_source.Name}: {mapping.Kind}",
            Content = mapping.Kind,
            Purpose = mapping.Purpose,
            Columns = [.. columns.Select(column => column.Name)],
            RecordsPath = path,
            RecordCount = count,
            HasLineBreaks = hasLineBreaks,
            MalformedPath = "",
            MalformedCount = 0,
        };
    }

    void CreateTable(string content, List<StagedFile> files)
    {
        var columns = files.SelectMany(file => file.Columns).Distinct().ToList();
        var isJson = columns is ["item"];
        var parts = files.Select(file =>
        {
            var texts = string.Join(", ", columns.Select(column => file.Columns.Contains(column) ? Name(column) : $"null as {Name(column)}"));
            return $"select '{Quoted(file.Name)}' as _file, _line, {(isJson ? "item::json as item" : texts)} "
                + $"from {TextRelation.StageFile(file.RecordsPath, file.Columns, file.HasLineBreaks)}";
        });
        Execute($"create table {Name(content)} as {string.Join(" union all ", parts)}");
    }

    // As the contracts write them.
    static string Text(string column, string type) => type switch
    {
        "VARCHAR" => Name(column),
        "JSON" => $"case json_type({Name(column)}) when 'ARRAY' then array_to_string({Name(column)} ->> '$[*]', ';') else {Name(column)} ->> '$' end",
        "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => $"strftime({Name(column)}, '%Y-%m-%d %H:%M:%S')",
        "TIMESTAMP WITH TIME ZONE" => $"strftime(timezone('Asia/Ho_Chi_Minh', {Name(column)}), '%Y-%m-%d %H:%M:%S')",
        "JSON[]" => $"array_to_string(list_transform({Name(column)}, lambda one: one ->> '$'), ';')",
        _ when type.EndsWith("[]", StringComparison.Ordinal) => $"array_to_string({Name(column)}, ';')",
        _ => $"{Name(column)}::varchar",
    };

    string About(RecordMapping mapping, string what) =>
        $"Source {_source.Name}, {mapping.Purpose.ToString().ToLowerInvariant()}.{mapping.Kind}: {what}";

    static string Name(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    [SuppressMessage("Security", "CA2100", Justification = "The text is the operator's own configuration, run where it can reach nothing.")]
    void Execute(string sql)
    {
        _cancellation.ThrowIfCancellationRequested();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var interruption = _cancellation.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException error) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The mapping was cancelled.", error, _cancellation);
        }
    }
}
