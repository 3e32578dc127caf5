namespace Analytics.Etl.Sources.Postgres;

/// <summary>What holds for the rows of a page.</summary>
/// <param name="Sql">With parameters from $1.</param>
/// <param name="Parameters">Their values, as texts.</param>
sealed record Condition(string Sql, params IReadOnlyList<string> Parameters)
{
    /// <summary>Every row.</summary>
    public static readonly Condition All = new("true");

    /// <summary>The rows behind a position.</summary>
    public static Condition After(IReadOnlyList<ResourceColumn> position, IReadOnlyList<string> values) =>
        new($"({Names(position)}) > ({string.Join(", ", position.Select((column, at) => $"${at + 1}::{column.TypeName}"))})", values);

    /// <summary>The rows from a mark less the overlap.</summary>
    public static Condition From(ResourceColumn column, string mark, Overlap overlap)
    {
        var type = column.TypeName;
        return overlap.IsNone
            ? new Condition($"{column.Sql} >= $1::{type}", mark)
            : new Condition(
                $"{column.Sql} >= ($1::{type} - $2::{(overlap.IsTime ? "interval" : type)})::{type}", mark, overlap.Amount);
    }

    /// <summary>Both; the first has no parameters.</summary>
    public static Condition Both(string first, Condition second) => new($"{first} and {second.Sql}", second.Parameters);

    /// <summary>Columns with commas between.</summary>
    public static string Names(IEnumerable<ResourceColumn> columns) => string.Join(", ", columns.Select(column => column.Sql));
}
