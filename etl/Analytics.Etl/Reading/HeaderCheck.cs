using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading;

/// <summary>Compares the header of a file with its contract.</summary>
static class HeaderCheck
{
    /// <summary>What is wrong, one sentence per finding with the remedy; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(RecordKind kind, IReadOnlyList<string> header)
    {
        var known = kind.Columns.Select(column => column.Name).ToList();
        var unknown = header.Where(name => !known.Contains(name)).ToList();
        var twice = header.CountBy(name => name).Where(count => count.Value > 1).Select(count => count.Key);
        var required = kind.Columns.Where(column => column.IsRequired).Select(column => column.Name).ToList();
        var missing = required.Except(header).ToList();

        List<string> problems =
        [
            .. unknown.Distinct().Select(name => name.Length == 0
                ? $"Column {header.ToList().IndexOf(name) + 1} has no name. Name it or remove it."
                : $"Column '{name}' is unknown; the nearest column of {kind.Name} is '{Nearest.To(name, known)}'. "
                  + "Rename it or remove it."),
            .. twice.Except(unknown).Select(name => $"Column '{name}' stands twice. Remove one of them."),
        ];
        if (missing.Count > 0)
        {
            problems.Add(
                $"Required {(missing.Count == 1 ? "column" : "columns")} {string.Join(", ", missing)} "
                + $"{(missing.Count == 1 ? "is" : "are")} missing. "
                + $"A file of {kind.Name} needs: {string.Join(", ", required)}.");
        }

        return problems;
    }
}
