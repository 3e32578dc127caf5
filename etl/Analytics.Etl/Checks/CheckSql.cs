using Analytics.Etl.Contracts;
using Analytics.Etl.Loading;
using Analytics.Etl.Quarantine;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Checks;

/// <summary>
/// The check SQL of a record kind, made from its contract. With <see cref="VersionedSql"/>, which fills files of SQL, the one
/// place that builds SQL: every identifier and literal in it comes from the compile-time contracts; from outside come only
/// the path of a stage file that this process named itself and the order of columns, which the header check has matched
/// against the contract.
/// </summary>
static class CheckSql
{
    /// <summary>The largest line of a stage file: 1 MiB of record, doubled quotes, and the line number.</summary>
    public const int MaxStageLineBytes = 4 << 20;

    /// <summary>What DuckDB reads at once of a stage file.</summary>
    public const int StageBufferBytes = 32 << 20;

    /// <summary>The empty table of checked records.</summary>
    public static string CreateInput(RecordKind kind) =>
        $"create or replace temp table input_{kind.Name} (_file integer, _line bigint, "
        + Join(kind.Columns, column => $"\"{column.Name}\" {SqlType(column)}") + ")";

    /// <summary>Adds the records of a relation that meet the contract.</summary>
    public static string AddGood(RecordKind kind, TextRelation relation) =>
        $"""
        insert into input_{kind.Name}
        with {Levels(kind, relation)}
        select {relation.FileNumber}, _line, {Join(kind.Columns, Quoted)}
        from complete
        where _ok and {Rules(kind)}
        """;

    /// <summary>Writes down the records of a relation that do not meet the contract.</summary>
    public static string AddRefused(RecordKind kind, TextRelation relation)
    {
        var problems = string.Join(",\n", kind.Columns.SelectMany(Problems));
        var broken = string.Join(",\n", kind.Rules.Select(rule =>
            $"case when ({rule.Holds}) is false then {Braces($"code: 'contradiction', message: '{Escape(rule.Message)}'")} end"));
        var rules = kind.Rules.Count == 0
            ? ""
            : $"union all select _line, [{broken}] from complete where _ok and not {Rules(kind)}";
        return $"""
            insert into refused
            with {Levels(kind, relation)},
            judged as (
                select _line, [{problems}] as problems from text where not ({Ok(kind)})
                {rules}
            ),
            found as (select _line, list_filter(problems, lambda problem: problem is not null) as problems from judged)
            select
                '{kind.Name}', {relation.FileNumber}, _line, problems[1].code,
                array_to_string(list_transform(problems, lambda problem: problem.message), ' ')
            from found
            """;
    }

    /// <summary>
    /// More than 0 when a key stands more than once. Of the hashes of the keys, which are smaller: two keys of one hash cost a
    /// needless look by <see cref="FindRepeated"/> and no more.
    /// </summary>
    public static string CountRepeated(RecordKind kind) =>
        $"select count(*) - count(distinct hash({string.Join(", ", kind.Key.Select(Quote))})) from input_{kind.Name}";

    /// <summary>
    /// Rows whose key stands more than once: 'extra' ones say the same again, 'contradiction' ones say something else.
    /// A held record gives way to one that was sent again.
    /// </summary>
    public static string FindRepeated(RecordKind kind)
    {
        var keys = string.Join(", ", kind.Key.Select(Quote));
        var content = string.Join(", ", kind.Columns.Where(column => !kind.Key.Contains(column.Name)).Select(Quoted).Append("0"));
        var named = string.Join(" || ', ' || ", kind.Key.Select(key => $"'{key} ' || coalesce(\"{key}\"::varchar, '(empty)')"));
        return $"""
            create or replace temp table repeated as
            with
            several as (select {keys} from input_{kind.Name} group by {keys} having count(*) > 1),
            candidate as (
                select input.*, bool_or(_file > 0) over (partition by {keys}) as _is_sent
                from input_{kind.Name} input
                semi join several on {SameKey(kind, "input", "several")}
            ),
            counted as (
                select
                    *,
                    count(distinct row({content})) filter (_file > 0 or not _is_sent) over (partition by {keys}) as _versions,
                    row_number() over (partition by {keys} order by _file = 0, _file, _line) as _place,
                    list(struct_pack(f := _file, l := _line)) over (partition by {keys}) as _all
                from candidate
            )
            select
                _file, _line, _all, {named} as _name,
                case
                    when _file = 0 and _is_sent then 'extra'
                    when _versions > 1 then 'contradiction'
                    when _place > 1 then 'extra'
                    else 'kept'
                end as _verdict
            from counted
            """;
    }

    /// <summary>Takes out the rows that say the same again.</summary>
    public static string DropExtra(RecordKind kind) =>
        $"""
        delete from input_{kind.Name} input using repeated
        where repeated._verdict = 'extra' and repeated._file = input._file and repeated._line = input._line
        """;

    /// <summary>Takes out the rows that were refused.</summary>
    public static string DropRefused(RecordKind kind) =>
        $"""
        delete from input_{kind.Name} input using refused
        where refused.record_kind = '{kind.Name}' and refused._file = input._file and refused._line = input._line
        """;

    /// <summary>The records of a relation that stand in refused, put into quarantine once each.</summary>
    public static string Quarantine(RecordKind kind, TextRelation relation)
    {
        var text = Join(kind.Columns, column => relation.Columns.Contains(column.Name)
            ? $"etl_text(\"{column.Name}\") as \"{column.Name}\""
            : $"null::varchar as \"{column.Name}\"");
        return $"""
            insert into new_quarantine
            with raw as (
                select
                    refused._line, refused.reason_code, refused.reason,
                    {Object(kind.Columns.Where(column => relation.Columns.Contains(column.Name)), "source")} as raw_record,
                    source.*
                from {relation.Sql} source
                join refused on refused._line = source._line
                where refused.record_kind = '{kind.Name}' and refused._file = {relation.FileNumber}
            ),
            cleaned as (select _line, reason_code, reason, raw_record, {text} from raw)
            select
                sha256('{kind.Name}' || chr(10) || {Object(kind.Columns, "cleaned")}), '{kind.Name}', {relation.FileNumber},
                _line, reason_code, reason, raw_record
            from cleaned
            """;
    }

    /// <summary>Held records whose key was loaded by this pull are held no longer.</summary>
    public static string Release(RecordKind kind)
    {
        var keys = Join(kind.Columns.Where(column => kind.Key.Contains(column.Name)),
            column => $"{(column.NamesAgency ? AgencyOf(Held(column)) : Typed(column, Held(column)))} as \"{column.Name}\"");
        return $"""
            update ops.quarantine
            set released_at = $now, released_batch = $batch_key
            from (
                select record_hash
                from (
                    select record_hash, {keys}
                    from ops.quarantine
                    where released_at is null and dismissed_at is null and source = $source and record_kind = '{kind.Name}'
                        and reason_code <> 'malformed'
                ) held_key
                semi join (
                    select * from row_{kind.Name} where outcome in ('new', 'changed') or (_file = 0 and outcome = 'same')
                ) loaded
                    on {SameKey(kind, "held_key", "loaded")}
            ) free
            where quarantine.record_hash = free.record_hash and released_at is null and source = $source
            """;
    }

    /// <summary>The records of an export that was corrected, each with the hash of the refused one and what became of it.</summary>
    public static string CreateCorrection(RecordKind kind, StagedFile file)
    {
        var columns = file.Columns.Select((name, index) => name == ExportColumns.Hash ? name : $"_{index}").ToList();
        return $"""
            create or replace temp table correction as
            select
                source.{ExportColumns.Hash} as record_hash, refused._line is not null as is_refused,
                new_quarantine.record_hash as new_hash
            from {TextRelation.StageFile(file.RecordsPath, columns, file.HasLineBreaks)} source
            left join refused
                on refused.record_kind = '{kind.Name}' and refused._file = {file.Number} and refused._line = source._line
            left join new_quarantine
                on new_quarantine.record_kind = '{kind.Name}' and new_quarantine._file = {file.Number}
                and new_quarantine._line = source._line
            where source.{ExportColumns.Hash} is not null
            """;
    }

    /// <summary>Notes the keys by which the records of a relation can be deleted, also of those that are refused.</summary>
    public static string NoteKeys(RecordKind kind, TextRelation relation, string table) =>
        $"""
        insert into {table}
        select '{kind.Name}', etl_text("{kind.DeletedBy}")
        from {relation.Sql}
        """;

    /// <summary>Records that name something of another kind which is not there, for one column of the contract.</summary>
    public static string RefuseUnknown(RecordKind kind, ContractColumn column) =>
        $"""
        insert into refused
        with
        known as (
            {KnownIds(RecordKinds.Find(column.References!)!)}
        ),
        stray as (
            select _file, _line, "{column.Name}" as value
            from input_{kind.Name} input
            anti join known on known.id = input."{column.Name}"
            where "{column.Name}" is not null
        ),
        -- Only so many values are compared with every known id: a file of another system would take for ever.
        near as (
            select value, min_by(id, row(-jaro_winkler_similarity(lower(value), lower(id)), id)) as nearest
            from (select distinct value from stray order by value limit 100), known
            group by value
            having max(jaro_winkler_similarity(lower(value), lower(id))) >= 0.6
        )
        select
            '{kind.Name}', _file, _line, 'unknown_reference',
            '{column.Name} ' || etl_quote(value) || ' is no {column.References} that is known here'
                || coalesce(', the nearest is ' || etl_quote(nearest), '')
                || '. Send that {column.References} or correct the id; the record is held and tried again with every pull.'
        from stray
        left join near using (value)
        """;

    /// <summary>Braces around SQL, which would end an interpolation.</summary>
    public static string Braces(string inner) => "{" + inner + "}";

    // What stands: of kinds with versions whatever was not taken back, of the others the row that is known now.
    static string KnownIds(RecordKind kind) => kind.Versions is { } versions
        ? $"select distinct {kind.Key[0]} as id from {versions.Name} where retracted_ts is null"
        : $"select distinct {kind.Key[0]} as id from star.dim_{kind.Name} where recorded_to is null and {kind.Name}_key > 0";

    static string Held(ContractColumn column) => $"etl_text(raw_record ->> '$.{column.Name}')";

    static string AgencyOf(string text) =>
        $"coalesce((select any_value(agency_id) from agency_text where agency_text.text = {text}), {text})";

    static string Levels(RecordKind kind, TextRelation relation) =>
        $"""
        text as (
            select _line, {Join(kind.Columns, column => relation.Columns.Contains(column.Name)
                ? $"etl_text(\"{column.Name}\") as \"{column.Name}\""
                : $"null::varchar as \"{column.Name}\"")}
            from {relation.Sql}
        ),
        typed as (
            select _line, {Ok(kind)} as _ok, {Join(kind.Columns, column => $"{Typed(column, Quoted(column))} as \"{column.Name}\"")}
            from text
        ),
        complete as (
            select _line, _ok, {Join(kind.Columns, column => column.Default is null
                ? Quoted(column)
                : $"coalesce(\"{column.Name}\", {column.Default}) as \"{column.Name}\"")}
            from typed
        )
        """;

    static string Ok(RecordKind kind) => string.Join(" and ", kind.Columns.SelectMany(Conditions).DefaultIfEmpty("true"));

    static IEnumerable<string> Conditions(ContractColumn column)
    {
        var value = Quoted(column);
        if (column.IsRequired)
        {
            yield return column.Type is ColumnType.List ? $"len(etl_as_list({value})) > 0" : $"{value} is not null";
        }

        yield return column.Type is ColumnType.Text or ColumnType.List
            ? $"coalesce(not etl_is_cell_error({value}), true)"
            : $"coalesce(etl_is_{Word(column.Type)}({value}), {value} is null)";

        if (column.Allowed.Count > 0)
        {
            yield return $"coalesce({value} in ({AllowedList(column)}), true)";
        }
    }

    static IEnumerable<string> Problems(ContractColumn column)
    {
        var value = Quoted(column);
        if (column.IsRequired)
        {
            var filled = column.Type is ColumnType.List ? $"nullif(array_to_string(etl_as_list({value}), ';'), '')" : value;
            yield return $"etl_missing_problem('{column.Name}', {filled})";
        }

        yield return column.Type is ColumnType.Text or ColumnType.List
            ? $"etl_cell_error_problem('{column.Name}', {value})"
            : $"etl_{Word(column.Type)}_problem('{column.Name}', {value})";

        if (column.Allowed.Count > 0)
        {
            yield return $"etl_allowed_problem('{column.Name}', {value}, [{AllowedList(column)}])";
        }
    }

    static string Typed(ContractColumn column, string value) => column.Type switch
    {
        ColumnType.Text => value,
        ColumnType.Boolean => $"if({value} is null, null, etl_as_boolean({value}))",
        _ => $"etl_as_{Word(column.Type)}({value})",
    };

    static string SqlType(ContractColumn column) => column.Type switch
    {
        ColumnType.Text => "varchar",
        ColumnType.List => "varchar[]",
        ColumnType.Date => "date",
        ColumnType.Timestamp => "timestamp",
        ColumnType.Boolean => "boolean",
        ColumnType.Count => "integer",
        ColumnType.Number => "double",
        ColumnType.Share => "decimal(9, 6)",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No SQL type for this column type."),
    };

    static string Rules(RecordKind kind) =>
        kind.Rules.Count == 0 ? "true" : "(" + string.Join(" and ", kind.Rules.Select(rule => $"({rule.Holds}) is not false")) + ")";

    // Null members are left out, so that a column which a file does not have changes nothing.
    static string Object(IEnumerable<ContractColumn> columns, string table) =>
        "json_merge_patch('{}', json_object(" + Join(columns, column => $"'{column.Name}', {table}.\"{column.Name}\"") + "))::varchar";

    static string SameKey(RecordKind kind, string left, string right) =>
        string.Join(" and ", kind.Key.Select(key => $"{left}.\"{key}\" is not distinct from {right}.\"{key}\""));

    static string AllowedList(ContractColumn column) => string.Join(", ", column.Allowed.Select(value => $"'{value}'"));

    static string Word(ColumnType type) => type.ToString().ToLowerInvariant();

    static string Join(IEnumerable<ContractColumn> columns, Func<ContractColumn, string> text) =>
        string.Join(", ", columns.Select(text));

    static string Quoted(ContractColumn column) => Quote(column.Name);

    static string Quote(string name) => $"\"{name}\"";

    static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
