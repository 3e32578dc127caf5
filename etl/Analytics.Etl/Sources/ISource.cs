namespace Analytics.Etl.Sources;

/// <summary>
/// Where records come from. A source knows how to fetch and nothing else: what it lands is read, checked and loaded by
/// <see cref="Pull"/>.
/// </summary>
public interface ISource
{
    /// <summary>Name and nature of the source.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">The source is not there or does not describe itself rightly.</exception>
    SourceDescription Describe();

    /// <summary>Lands everything that is new since the cursor of the request, in an order that does not depend on chance.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">The source cannot be read; the message says what to do.</exception>
    Fetched Fetch(FetchRequest request);
}
