using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>What one phase says of itself on its last line: seconds, peak MiB, and a result that both sides must share.</summary>
sealed record Outcome(double Seconds, double PeakMiB, string Check)
{
    public static Outcome Parse(string output)
    {
        var parts = output.TrimEnd().Split('\n')[^1].Split('\t');
        return new Outcome(
            double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds}\t{PeakMiB}\t{Check}");
}
