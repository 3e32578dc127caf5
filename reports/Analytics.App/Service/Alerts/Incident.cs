using System.Globalization;
using Quartz;

namespace Analytics.App.Service.Alerts;

/// <summary>
/// Failures of one job in a row. It is kept with the job in the store of the schedule, so it survives restarts, and a
/// warehouse that cannot be written.
/// </summary>
/// <param name="Failures">Failed tries since the last success.</param>
/// <param name="Since">The first of them.</param>
/// <param name="Told">Channels that have alerted, and have not yet said that it is over.</param>
sealed record Incident(int Failures, DateTimeOffset? Since, IReadOnlyList<string> Told)
{
    const string FailuresKey = "failures";
    const string SinceKey = "failing_since";
    const string ToldKey = "alerted";

    /// <summary>Nothing is wrong.</summary>
    public static Incident None { get; } = new(0, null, []);

    /// <summary>Reads what is kept with a job.</summary>
    public static Incident Read(JobDataMap data) =>
        new(
            int.TryParse(Text(data, FailuresKey), CultureInfo.InvariantCulture, out var failures) ? failures : 0,
            DateTimeOffset.TryParse(Text(data, SinceKey), CultureInfo.InvariantCulture, out var since) ? since : null,
            Text(data, ToldKey).Split(',', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps it with a job.</summary>
    public void Write(JobDataMap data)
    {
        data[FailuresKey] = Failures.ToString(CultureInfo.InvariantCulture);
        data[SinceKey] = Since?.ToString("O", CultureInfo.InvariantCulture) ?? "";
        data[ToldKey] = string.Join(',', Told);
    }

    static string Text(JobDataMap data, string key) => data.TryGetValue(key, out var value) ? value as string ?? "" : "";
}
