namespace Analytics.Warehouse.Tests.Model;

/// <summary>One event of a made-up log; the type is its place in the order of a day.</summary>
sealed record LoggedEvent
{
    public required string Id { get; init; }

    public required int Type { get; init; }

    public required DateOnly Effective { get; init; }

    public required DateOnly Recorded { get; init; }

    public required DateOnly NewDue { get; init; }

    public required bool IsApproved { get; init; }

    public required bool? IsByIssuer { get; init; }
}
