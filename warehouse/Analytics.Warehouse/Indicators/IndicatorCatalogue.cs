using System.Globalization;
using Analytics.Warehouse.Engine;

namespace Analytics.Warehouse.Indicators;

/// <summary>
/// All indicators, read once from the files of this folder. Adding an indicator is adding one file: it is measured, stored,
/// listed, explained and printed without another line of code. A file whose meaning changes gets a higher version, and its
/// earlier text stays in <c>Earlier</c>, so that old reports can be made again.
/// </summary>
public static class IndicatorCatalogue
{
    // Lazy, so that a wrong file is its own error and not one of starting the program.
    static readonly Lazy<Dictionary<(string Id, int Version), IndicatorDefinition>> Versions = new(Read);

    static readonly Lazy<IReadOnlyList<IndicatorDefinition>> InForce =
        new(() => [.. Versions.Value.Values.Where(IsInForce).OrderBy(definition => definition.Number)]);

    /// <summary>The definitions in force, by their number in the catalogue.</summary>
    /// <exception cref="AnalyticsException">A file is wrong; the message names it and the line.</exception>
    public static IReadOnlyList<IndicatorDefinition> All => InForce.Value;

    /// <summary>The definition of an indicator in one version.</summary>
    /// <exception cref="AnalyticsException">This program does not have it.</exception>
    public static IndicatorDefinition Find(string id, int version) =>
        Versions.Value.TryGetValue((id, version), out var definition)
            ? definition
            : throw new AnalyticsException(
                $"Version {version} of indicator {id} is not in this program: it was measured by another one. Use that, or measure "
                + "the period anew without --definitions-of.");

    static bool IsInForce(IndicatorDefinition definition) => !definition.Path.Contains("/Earlier/", StringComparison.Ordinal);

    static Dictionary<(string Id, int Version), IndicatorDefinition> Read()
    {
        var definitions = SqlCatalog.Own.Paths("Indicators/")
            .Where(path => !path.Contains("/Storing/", StringComparison.Ordinal))
            .Select(path => IndicatorFile.Parse(path, SqlCatalog.Own.Text(path)))
            .ToList();
        Refuse(definitions.Where(IsInForce).GroupBy(one => one.Number.ToString(CultureInfo.InvariantCulture)), "Number");
        Refuse(definitions.GroupBy(one => $"{one.Version} of {one.Id}"), "Version");
        return definitions.ToDictionary(definition => (definition.Id, definition.Version));
    }

    static void Refuse(IEnumerable<IGrouping<string, IndicatorDefinition>> groups, string what)
    {
        if (groups.FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new AnalyticsException(
                $"{what} {twice.Key} is used by {string.Join(" and ", twice.Select(one => one.Path))}. Each has one of its own.");
        }
    }
}
