namespace Analytics.Etl.Reading;

/// <summary>The name that a person most likely meant.</summary>
static class Nearest
{
    /// <summary>The choice with the fewest letters to change; of equals the first.</summary>
    public static string To(string name, IReadOnlyList<string> choices) =>
        choices.MinBy(choice => Distance(name.ToLowerInvariant(), choice))
        ?? throw new ArgumentException("There is nothing to choose from.", nameof(choices));

    // Levenshtein's distance, one row of the table at a time.
    static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
