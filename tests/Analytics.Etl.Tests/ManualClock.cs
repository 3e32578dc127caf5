namespace Analytics.Etl.Tests;

/// <summary>A clock that stands still until it is set.</summary>
sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
