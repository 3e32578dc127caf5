using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>
/// What one phase says of itself on its last line: seconds, peak MiB, a result that both sides must share, in short and in
/// named parts ("name=content", spaces between; may be empty), and how many of the seconds went into what the other side
/// does not make.
/// </summary>
sealed record Outcome(double Seconds, double PeakMiB, string Check, string Parts = "", double Beyond = 0)
{
    public static Outcome Parse(string output)
    {
        var columns = output.TrimEnd('\r', '\n').Split('\n')[^1].Split('\t');
        return new Outcome(
            Number(columns[0]), Number(columns[1]), columns[2], columns[3], Number(columns[4]));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The parts that are not the same, each with its content here and there; empty when the results are the same.</summary>
    public IReadOnlyList<string> DifferencesFrom(Outcome other)
    {
        var (here, there) = (Named(Parts), Named(other.Parts));
        var differing = here.Keys.Union(there.Keys).Order(StringComparer.Ordinal)
            .Where(name => here.GetValueOrDefault(name) != there.GetValueOrDefault(name))
            .Select(name => $"{name}: {here.GetValueOrDefault(name, "none")} and {there.GetValueOrDefault(name, "none")}")
            .ToList();
        return differing.Count > 0 || Check == other.Check ? differing : [$"{Check} and {other.Check}"];
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds}\t{PeakMiB}\t{Check}\t{Parts}\t{Beyond}");

    static Dictionary<string, string> Named(string parts) => parts
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
