namespace Analytics.Exports.Tests.Sample;

/// <summary>A clock that stands still.</summary>
sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 7, 10, 0, 0, 0, TimeSpan.Zero);
}
