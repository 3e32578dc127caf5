using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Checks;

/// <summary>
/// Where the texts of records come from, as SQL: a stage file, or the records held in quarantine. Gives _line and one
/// text column per column that the relation has.
/// </summary>
/// <param name="FileNumber">Number of the file in this pull, from 1; 0 = records held in quarantine.</param>
/// <param name="Sql">The relation, for a FROM clause.</param>
/// <param name="Columns">Columns that it has, named as in the contract.</param>
sealed record TextRelation(int FileNumber, string Sql, IReadOnlyList<string> Columns)
{
    /// <summary>A stage file of one kind; columns that the contract does not know are not to be seen.</summary>
    public static TextRelation OfStageFile(RecordKind kind, StagedFile file)
    {
        var known = kind.Columns.Select(column => column.Name).ToHashSet();
        var columns = file.Columns.Select((name, index) => known.Contains(name) ? name : $"_new_{index}").ToList();
        return new TextRelation(
            file.Number, StageFile(file.RecordsPath, columns, file.HasLineBreaks), [.. columns.Where(known.Contains)]);
    }

    /// <summary>A stage file as a relation: its first field is the line number, the others stand in the order of the columns.</summary>
    public static string StageFile(string path, IReadOnlyList<string> columns, bool hasLineBreaks)
    {
        var types = string.Join(", ", columns.Select(column => $"'{Quoted(column)}': 'varchar'"));
        // A quoted line break could look like the end of a record to a thread that starts in the middle of the file.
        return
            $"""
            read_csv('{Quoted(path)}', auto_detect = false, header = false,
                delim = ',', quote = '"', escape = '"', new_line = '\n', encoding = 'utf-8',
                max_line_size = {CheckSql.MaxStageLineBytes}, buffer_size = {CheckSql.StageBufferBytes},
                parallel = {(hasLineBreaks ? "false" : "true")}, columns = {CheckSql.Braces($"'_line': 'bigint', {types}")})
            """;
    }

    /// <summary>The records of a kind that the temporary table held has, from the JSON of their texts.</summary>
    public static TextRelation OfHeld(RecordKind kind)
    {
        var texts = string.Join(", ", kind.Columns.Select(column => $"raw_record ->> '$.{column.Name}' as \"{column.Name}\""));
        return new TextRelation(
            0,
            $"(select _line, {texts} from held where record_kind = '{kind.Name}')",
            [.. kind.Columns.Select(column => column.Name)]);
    }

    static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
