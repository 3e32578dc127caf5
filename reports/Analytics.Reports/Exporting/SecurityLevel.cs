using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Exporting;

/// <summary>The classes of classified records, in order. A class that is not one of them counts as the highest.</summary>
public static class SecurityLevel
{
    /// <summary>Not classified.</summary>
    public const string Open = "thuong";

    /// <summary>All classes, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, "mat", "toi_mat", "tuyet_mat"];

    /// <summary>The classes that a pack of a level may hold.</summary>
    /// <exception cref="AnalyticsException">There is no such level.</exception>
    internal static IEnumerable<string> UpTo(string level)
    {
        Check(level);
        return All.TakeWhile(one => one != level).Append(level);
    }

    /// <summary>True when everything may be held.</summary>
    internal static bool IsHighest(string level) => level == All[^1];

    static void Check(string level)
    {
        if (!All.Contains(level))
        {
            throw new AnalyticsException($"There is no security level '{level}'. Give one of {string.Join(", ", All)}.");
        }
    }
}
