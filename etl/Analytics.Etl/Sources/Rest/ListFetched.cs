using Analytics.Etl.Landing;

namespace Analytics.Etl.Sources.Rest;

/// <summary>What one list brought.</summary>
/// <param name="IsNew">True when it has something that the last fetch had not.</param>
/// <param name="List">Its pages; null = not read, or nothing new in them.</param>
/// <param name="Detail">The details of what is new; null = none.</param>
/// <param name="Cursor">How far it is read now.</param>
sealed record ListFetched(bool IsNew, LandedFile? List, LandedFile? Detail, ListCursor Cursor)
{
    /// <summary>From which change on it was read, for people.</summary>
    public string? From { get; init; }

    /// <summary>Newest change that was read, for people.</summary>
    public string? To { get; init; }
}
