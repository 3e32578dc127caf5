namespace Analytics.App.Service.Settings;

/// <summary>Section <c>schedule:</c> of the configuration. Times are Quartz cron expressions, seconds first.</summary>
sealed record ScheduleSettings
{
    /// <summary>The clock by which cron expressions and days are read.</summary>
    public string TimeZone { get; init; } = "Asia/Ho_Chi_Minh";

    /// <summary>Measures everything; it is also measured when a pull has loaded something.</summary>
    public string Measure { get; init; } = "0 30 1 * * ?";

    /// <summary>Publishes what is not published; normally that follows each load at once.</summary>
    public string Publish { get; init; } = "0 15 * * * ?";

    /// <summary>Looks for quarters whose report is due.</summary>
    public string Report { get; init; } = "0 10 0 * * ?";

    /// <summary>Looks for quarters whose export is due.</summary>
    public string Export { get; init; } = "0 20 0 * * ?";

    /// <summary>First quarter that is reported and exported; null = the first one with data.</summary>
    public string? Since { get; init; }

    /// <summary>How long further loads may follow before what was loaded is measured.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What happens after a failure.</summary>
    public RetrySettings Retry { get; init; } = new();
}
