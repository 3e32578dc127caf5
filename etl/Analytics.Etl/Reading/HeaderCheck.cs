using Analytics.Etl.Contracts;
using Analytics.Etl.Quarantine;

namespace Analytics.Etl.Reading;

/// <summary>Compares the headings of a file with its contract.</summary>
static class HeaderCheck
{
    /// <summary>What makes the file useless, one sentence per finding with the remedy; empty when nothing does.</summary>
    /// <param name="kind">The contract; null = any headings do, as long as they can be told apart.</param>
    /// <param name="header">The headings.</param>
    public static IReadOnlyList<string> Problems(RecordKind? kind, IReadOnlyList<string> header)
    {
        List<string> problems =
        [
            .. header.CountBy(name => name).Where(count => count.Value > 1 && (kind?.Columns.Any(column => column.Name == count.Key) ?? true))
                .Select(count => $"Column '{count.Key}' stands twice. Remove one of them."),
        ];
        var missing = kind?.Columns.Where(column => column.IsRequired).Select(column => column.Name).Except(header).ToList() ?? [];
        if (missing.Count > 0)
        {
            // A column with nearly the name is more likely misspelt than new.
            var misspelt = NewColumns(kind!, header)
                .Where(name => missing.Contains(Nearest.To(name, missing)))
                .Select(name => $"'{name}'")
                .ToList();
            problems.Add(
                $"Required {(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing)} "
                + $"{(missing.Count == 1 ? "is" : "are")} missing"
                + (misspelt.Count > 0 ? $"; unknown to the contract {(misspelt.Count == 1 ? "is" : "are")} {string.Join(", ", misspelt)}. " : ". ")
                + $"A file of {kind!.Name} needs: {kind.RequiredNames}.");
        }

        return problems;
    }

    /// <summary>Headings that the contract does not have, beside those that an export of refused records adds.</summary>
    public static IReadOnlyList<string> NewColumns(RecordKind kind, IReadOnlyList<string> header) =>
        [.. header.Except(kind.Columns.Select(column => column.Name)).Except(ExportColumns.All)];
}
