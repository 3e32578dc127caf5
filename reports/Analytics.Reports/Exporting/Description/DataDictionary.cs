using System.Globalization;
using System.Text;
using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Description;

/// <summary><c>data_dictionary.md</c>: every table and column in the words of the warehouse.</summary>
static class DataDictionary
{
    public const string Name = "data_dictionary.md";

    public static void Write(string folder, PackDescription pack)
    {
        var text = new StringBuilder();
        Line(text, $"# Data of {pack.Run.Period}");
        if (pack.Notice is { } notice)
        {
            Line(text, $"**{notice}.** These figures are simulated. They say nothing about any agency.");
        }

        Line(text, $"V = {pack.Run.V:O} (the state of the world on that day), K = {pack.Run.K:O} (what was recorded by that day), "
            + $"run {pack.Run.Run}{(pack.Run.IsProvisional ? ", provisional" : "")}.");
        Line(text, pack.SecurityNote);
        Line(text, "Tables hold what was recorded by K. What is measured is here for every period that ended by V, as known by K. "
            + "`star.fact_assignment` and `star.fact_assignment_month` show what the warehouse holds of these cuts: it keeps the first "
            + "for the newest cut only.");
        foreach (var table in pack.Tables)
        {
            Table(text, table);
        }

        File.WriteAllText(Path.Combine(folder, Name), text.ToString());
    }

    static void Table(StringBuilder text, PackTable table)
    {
        Line(text, $"## {table.Name}");
        Line(text, Escaped(table.Comment ?? ""));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"{table.Rows} rows.")
            + (table.Key.Count > 0 ? $" Key: {string.Join(", ", table.Key)}." : ""));
        text.Append("| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {column.Type} | {Escaped(column.Comment ?? "")} |\n");
        }

        text.Append('\n');
    }

    static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");

    // A line break, a bar or a tag in a comment must not end the cell.
    static string Escaped(string text) => text.ReplaceLineEndings(" ")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
