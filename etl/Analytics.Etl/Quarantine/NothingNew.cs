using Analytics.Etl.Sources;

namespace Analytics.Etl.Quarantine;

/// <summary>A source that is not asked: only what is held of it is tried again.</summary>
sealed class NothingNew(SourceDescription description) : ISource
{
    /// <inheritdoc />
    public SourceDescription Describe() => description;

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request) => new([], request.Cursor);
}
