namespace Analytics.Service.Tests.Running;

/// <summary>A clock that goes as fast as the real one and stands elsewhere.</summary>
sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    readonly long _started = System.GetTimestamp();

    /// <summary>Turns it forward, or back.</summary>
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started) + Shift;
}
