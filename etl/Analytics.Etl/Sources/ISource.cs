namespace Analytics.Etl.Sources;

/// <summary>
/// Where records come from. A source knows how to fetch and nothing else: what it gives is landed, checked and loaded
/// by <see cref="Pull"/>.
/// </summary>
public interface ISource
{
    /// <summary>Name and nature of the source.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">The source is not there or does not describe itself rightly.</exception>
    SourceDescription Describe();

    /// <summary>The files that it has now, in an order that does not change while they do not.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">The source cannot be read.</exception>
    IReadOnlyList<SourceFile> Files();
}
