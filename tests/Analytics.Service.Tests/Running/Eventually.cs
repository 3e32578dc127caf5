using System.Diagnostics;

namespace Analytics.Service.Tests.Running;

/// <summary>Waits for a thing itself, with an end to patience.</summary>
public static class Eventually
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(400);

    static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromMilliseconds(100);

    public static void True(Func<bool> isSo, string what, Func<string>? log = null)
    {
        var waited = Stopwatch.StartNew();
        using var pause = new ManualResetEventSlim();
        while (!isSo())
        {
            Assert.True(waited.Elapsed < Patience, $"Waited {Patience.TotalSeconds} s in vain: {what}.\n{log?.Invoke()}");
            pause.Wait(TimeBetweenLooks);
        }
    }
}
