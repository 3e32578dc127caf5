namespace Analytics.Etl.Replaying;

/// <summary>A moment of the past, so that what is loaded again is known from the day on which it was loaded first.</summary>
sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
