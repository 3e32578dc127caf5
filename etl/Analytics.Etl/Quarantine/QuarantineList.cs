using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Etl.Quarantine;

/// <summary>Looks at refused records, in the published snapshot.</summary>
public static class QuarantineList
{
    // Fewer letters of a hash say nothing.
    const int ShortestPrefix = 4;

    static readonly SqlCatalog Files = new(typeof(QuarantineList).Assembly);

    /// <summary>How many are held, by source, kind and reason, the most first.</summary>
    public static IReadOnlyList<HeldGroup> Groups(Snapshot snapshot, HeldFilter filter) =>
        [.. snapshot.Connection.Query<HeldGroup>(Files.Text("Quarantine/groups.sql"), Parameters(filter, limit: 0))];

    /// <summary>The records that are held.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="filter">Which.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<HeldRecord> List(Snapshot snapshot, HeldFilter filter, long limit) =>
        [.. snapshot.Connection.Query<HeldRecord>(Files.Text("Quarantine/records.sql"), Parameters(filter, limit))];

    /// <summary>The one refused record whose hash starts so, held or not; from several sources, each of them.</summary>
    /// <exception cref="AnalyticsException">There is none, or more than one.</exception>
    public static IReadOnlyList<HeldRecord> Find(Snapshot snapshot, string prefix) =>
        One(prefix, [.. snapshot.Connection.Query<HeldRecord>(Files.Text("Quarantine/by_hash.sql"), new { prefix = Checked(prefix) })]);

    internal static IReadOnlySet<string> SimulatedSources(Snapshot snapshot) =>
        snapshot.Connection.Query<string>("select distinct source from ops.batch where is_simulated").ToHashSet();

    internal static IReadOnlyList<HeldRecord> Find(LiveWarehouse warehouse, string prefix) =>
        One(prefix, [.. warehouse.Connection.Query<HeldRecord>(Files.Text("Quarantine/by_hash.sql"), new { prefix = Checked(prefix) })]);

    static object Parameters(HeldFilter filter, long limit) =>
        new { source = filter.Source ?? "", kind = filter.Kind ?? "", reason = filter.Reason ?? "", limit };

    static string Checked(string prefix) => prefix.Trim() is { Length: >= ShortestPrefix } start
        ? start.ToLowerInvariant()
        : throw new AnalyticsException($"'{prefix}' is too short for a hash. Give at least {ShortestPrefix} of its letters, as `analytics quarantine list` shows them.");

    static IReadOnlyList<HeldRecord> One(string prefix, IReadOnlyList<HeldRecord> found)
    {
        var hashes = found.Select(record => record.Hash).Distinct().ToList();
        return hashes.Count switch
        {
            1 => found,
            0 => throw new AnalyticsException($"No refused record has a hash that starts with '{prefix}'. `analytics quarantine list` shows those that are held."),
            _ => throw new AnalyticsException(
                $"{hashes.Count} refused records have a hash that starts with '{prefix}': {string.Join(", ", hashes.Take(3).Select(hash => hash[..16]))}. Give more of it."),
        };
    }
}
