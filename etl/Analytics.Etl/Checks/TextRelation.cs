using Analytics.Etl.Contracts;

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
    /// <summary>A stage file: its first field is the line number, the others stand in the order of the source file.</summary>
    public static TextRelation OfStageFile(int fileNumber, string path, IReadOnlyList<string> columns, bool hasLineBreaks)
    {
        var types = string.Join(", ", columns.Select(column => $"'{column}': 'varchar'"));
        // A quoted line break could look like the end of a record to a thread that starts in the middle of the file.
        return new TextRelation(
            fileNumber,
            $"""
            read_csv('{path.Replace("'", "''", StringComparison.Ordinal)}', auto_detect = false, header = false,
                delim = ',', quote = '"', escape = '"', new_line = '\n', encoding = 'utf-8',
                max_line_size = {CheckSql.MaxStageLineBytes}, buffer_size = {CheckSql.StageBufferBytes},
                parallel = {(hasLineBreaks ? "false" : "true")}, columns = {CheckSql.Braces($"'_line': 'bigint', {types}")})
            """,
            columns);
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
}
