namespace Analytics.Simulation.Scale;

/// <summary>How large a simulated drop folder is to be.</summary>
public sealed record ScaleOptions
{
    /// <summary>
    /// Tasks, 1 to 100 million; a directive holds about forty, and three hundred bring forty further records.
    /// </summary>
    public required long Tasks { get; init; }

    /// <summary>Rows of status_event.csv, exactly; at most a thousand per task.</summary>
    public required long Events { get; init; }

    /// <summary>Single agencies, 10 to 99 999; groups come on top.</summary>
    public int Agencies { get; init; } = 500;

    /// <summary>Report duties, 0 to 100 million; about nine in ten get a second row when they are met.</summary>
    public long ReportDuties { get; init; }

    /// <summary>Start of chance: the same options give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Looks at all values at once.</summary>
    /// <exception cref="ArgumentException">One or more are out of range; the message names each.</exception>
    public void Validate()
    {
        const long most = 100_000_000;
        var faults = new List<string>();
        Check(faults, nameof(Tasks), Tasks, 1, most);
        Check(faults, nameof(Events), Events, 0, Math.Clamp(Tasks, 1, most) * 1000);
        Check(faults, nameof(Agencies), Agencies, 10, 99_999);
        Check(faults, nameof(ReportDuties), ReportDuties, 0, most);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", faults));
        }
    }

    static void Check(List<string> faults, string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            faults.Add(FormattableString.Invariant($"{name} must be between {least} and {most}, was {value}."));
        }
    }
}
