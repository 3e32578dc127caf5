using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>
/// What one phase says of itself on its last line: seconds, peak MiB, and a result that both sides must share, in short and
/// in named parts ("name=content", spaces between; may be empty).
/// </summary>
sealed record Outcome(double Seconds, double PeakMiB, string Check, string Parts = "")
{
    public static Outcome Parse(string output)
    {
        var columns = output.TrimEnd('\r', '\n').Split('\n')[^1].Split('\t');
        return new Outcome(
            double.Parse(columns[0], CultureInfo.InvariantCulture), double.Parse(columns[1], CultureInfo.InvariantCulture),
            columns[2], columns[3]);
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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds}\t{PeakMiB}\t{Check}\t{Parts}");

    static Dictionary<string, string> Named(string parts) => parts
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
