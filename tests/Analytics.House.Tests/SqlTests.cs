using System.Text.RegularExpressions;

namespace Analytics.House.Tests;

public sealed class SqlTests
{
    [Fact]
    public void Sql_keywords_are_lower_case() =>
        Found.None(
            from file in Repository.Files("", ".sql")
            from line in file.Lines.Index()
            where Regex.IsMatch(line.Item, @"^\s*(SELECT|FROM|WHERE|JOIN|GROUP BY|ORDER BY|INSERT|CREATE|WITH)\b")
            select $"{file.Path}:{line.Index + 1}");

    [Fact]
    public void Lines_of_sql_fit_a_screen() =>
        Found.None(
            from file in Repository.Files("", ".sql")
            where !file.Path.Contains("/Sample/", StringComparison.Ordinal)
            from line in file.Lines.Index()
            where line.Item.Length > 130 && !line.Item.StartsWith("comment on", StringComparison.Ordinal)
            select $"{file.Path}:{line.Index + 1} has {line.Item.Length} characters");

    [Fact]
    public void Csharp_holds_no_query_but_in_tests() =>
        Found.None(
            from file in Repository.Files("", ".cs")
            where !file.Path.StartsWith("tests/", StringComparison.Ordinal)
            from line in file.Lines.Index()
            where Regex.IsMatch(line.Item, @"""\s*(insert into|update|delete from|with)\b", RegexOptions.IgnoreCase)
                // The one statement that is completed in code: the query of an indicator goes behind it.
                && !line.Item.Contains("insert into contribution by name\\n", StringComparison.Ordinal)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}  (put it into a .sql file)");
}
