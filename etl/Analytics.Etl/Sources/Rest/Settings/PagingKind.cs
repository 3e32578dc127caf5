namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>How a list goes on from one answer to the next.</summary>
enum PagingKind
{
    /// <summary>By the number of the page.</summary>
    Page,

    /// <summary>By how many items to leave out.</summary>
    Offset,

    /// <summary>By a cursor or an address in the body.</summary>
    Cursor,

    /// <summary>By the header Link with rel="next".</summary>
    Link,
}
