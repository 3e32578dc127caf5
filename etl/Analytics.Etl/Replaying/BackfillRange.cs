using Analytics.Etl.Landing;
using Analytics.Etl.Sources;

namespace Analytics.Etl.Replaying;

/// <summary>Which pulls are read again.</summary>
/// <param name="From">First day, UTC, on which a pull began; null = from the first.</param>
/// <param name="To">Last day; null = to the newest.</param>
/// <param name="Source">Name of the source; null = all.</param>
public sealed record BackfillRange(DateOnly? From, DateOnly? To, string? Source)
{
    /// <summary>Mappings to read by; null = those of the time of the pull.</summary>
    public IReadOnlyList<RecordMapping>? Mappings { get; init; }

    internal bool Has(PullManifest manifest)
    {
        var day = DateOnly.FromDateTime(manifest.StartedAt.UtcDateTime);
        return (From is null || day >= From) && (To is null || day <= To) && (Source is null || Source == manifest.Source.Name);
    }

    /// <summary>In words.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { Source is null ? null : $"of {Source}", From is null ? null : $"from {From:yyyy-MM-dd}", To is null ? null : $"to {To:yyyy-MM-dd}" }.OfType<string>());
}
