using System.Text.RegularExpressions;
using Analytics.Etl.Checks;
using Analytics.Etl.Contracts;

namespace Analytics.Etl.Loading;

/// <summary>
/// The SQL files of <c>Loading/Versions</c>, filled in for one kind. With <see cref="CheckSql"/> the only place that builds
/// SQL: what stands for a word in braces comes from the compile-time contracts alone, and an unknown word is an error.
/// </summary>
static partial class VersionedSql
{
    // Two rows have one key when the agencies that they were loaded under turned out to be one.
    const string NearestKnown =
        "qualify row_number() over (partition by input._file, input._line order by outcome = 'other', outcome = 'changed', known_key) = 1";

    /// <summary>The columns that name an agency, without their ending: agency, reader_agency.</summary>
    public static IEnumerable<string> Agencies(RecordKind kind) =>
        kind.Columns.Where(column => column.NamesAgency).Select(Stem);

    /// <summary>The text of a file for a kind, and for one of its columns of agencies where the file is about one.</summary>
    public static string Of(string file, RecordKind kind, string agency = "") =>
        Word().Replace(
            LoadSession.Files.Text($"Loading/Versions/{file}.sql"), match => Meaning(match.Groups[1].Value, kind, kind.Versions!, agency));

    static string Meaning(string word, RecordKind kind, VersionedTable table, string agency) => word switch
    {
        "kind" => kind.Name,
        "table" => table.Name,
        "table_alone" => table.Name.Split('.')[^1],
        "row_key" => table.RowKey,
        "day" => table.DatedBy!,
        "deleted_by" => kind.DeletedBy!,
        "agency" => agency,
        "content" => Content(kind, name => $"input.{name}"),
        "known_content" => Content(kind, name => $"known.{name}"),
        "same_key" => string.Join(" and ", kind.Columns.Where(column => kind.Key.Contains(column.Name)).Select(SameKey)),
        "one_known" => kind.Columns.Any(column => column.NamesAgency && kind.Key.Contains(column.Name)) ? NearestKnown : "",
        "named_key" => NamedKey(kind),
        "same_agencies" => All(kind, SameAgency),
        "mended_agencies" => All(kind, name => $"({SameAgency(name)} or known.{name}_id = '?unknown' and input.{name}_ref is not null)"),
        "set_agencies" => string.Concat(Agencies(kind).Select(name =>
            $"{name}_id = input.{name}_found, {name}_key = input.{name}_key, {name}_ref = input.{name}_ref,")),
        "columns" => string.Join(", ", Stored(kind, table).Select(pair => pair.Column)),
        "values" => string.Join(", ", Stored(kind, table).Select(pair => pair.Value)),
        "named_agencies" => string.Join(" union all ", Agencies(kind).Select(name =>
            $"select {name}_ref as text, {name}_found as agency_id, {name}_slip_of as slip_of from row_{kind.Name} where outcome = 'new'")),
        "agency_ids" => string.Join(", ", Agencies(kind).Select(name => $"{name}_id")),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No meaning is known for this word in a file of Loading/Versions."),
    };

    // What makes two records of one key the same, but for their agencies.
    static string Content(RecordKind kind, Func<string, string> named) =>
        string.Join(", ", kind.Columns
            .Where(column => !kind.Key.Contains(column.Name) && !column.NamesAgency)
            .Select(column => named(column.Name)));

    // Two unknown agencies are the same when they are written the same.
    static string SameKey(ContractColumn column) => column switch
    {
        { NamesAgency: true } =>
            $"known.{column.Name} = input.{Stem(column)}_found "
            + $"and (input.{Stem(column)}_found <> '?unknown' or known.{Stem(column)}_ref = input.{Stem(column)}_ref)",
        { Name: "recorded_at" } => "known.recorded_ts = input.recorded_at",
        _ => $"known.{column.Name} = input.{column.Name}",
    };

    static string NamedKey(RecordKind kind) =>
        string.Join(" || ', ' || ", kind.Key.Where(name => name != "recorded_at").Select(name => $"'{name} ' || {name}"))
        + " || ' recorded at ' || recorded_at";

    static string SameAgency(string name) => $"input.{name}_found is not distinct from known.{name}_id";

    static string All(RecordKind kind, Func<string, string> condition) =>
        string.Join(" and ", Agencies(kind).Select(condition).DefaultIfEmpty("true"));

    static IEnumerable<(string Column, string Value)> Stored(RecordKind kind, VersionedTable table) =>
    [
        ("source", "$source"),
        .. kind.Columns.SelectMany(Stored),
        .. table.Derived.Select(pair => (pair.Key, pair.Value)),
        ("batch_key", "$batch_key"),
    ];

    static IEnumerable<(string Column, string Value)> Stored(ContractColumn column)
    {
        if (!column.NamesAgency)
        {
            return [(column.Name == "recorded_at" ? "recorded_ts" : column.Name, $"input.{column.Name}")];
        }

        var name = Stem(column);
        return [($"{name}_id", $"input.{name}_found"), ($"{name}_key", $"input.{name}_key"), ($"{name}_ref", $"input.{name}_ref")];
    }

    static string Stem(ContractColumn column) => column.Name[..^"_id".Length];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Word();
}
