using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Scale;

/// <summary>
/// What three hundred tasks bring beside events and reports: about forty rows of fourteen kinds, a tenth of their
/// assignments. All of it follows from the options and the number of the block, so nothing needs to be kept.
/// </summary>
readonly struct ScaleBlock(ScaleOptions options, long number)
{
    const int TasksPerBlock = 300;
    const int MonthsCovered = 30;
    const int MonthsOfBlock = 8;

    /// <summary>From 1.</summary>
    public long Number => number;

    public ScaleOptions Options => options;

    /// <summary>Tasks that are too few for a block bring nothing.</summary>
    public static long Count(ScaleOptions options) => options.Tasks / TasksPerBlock;

    /// <summary>Chance of its own for each kind, apart from that of tasks and duties.</summary>
    public SplitMix64 Chance(string kind) => SplitMix64.For(options.Seed, $"{kind} of block {number}");

    /// <summary>Number of the agency at a place; places next to each other are different agencies.</summary>
    public long Agency(int place) => ((((number - 1) * 7) + place) % options.Agencies) + 1;

    /// <summary>Number of a task of the block, by a place from 0 to 7.</summary>
    public long Task(int place) => ((number - 1) * TasksPerBlock) + (place * 37) + 1;

    /// <summary>First day of a month, by a place from 0 to 7.</summary>
    public DateOnly Month(int place) =>
        ScaleCalendar.FirstDay.AddMonths((int)(number % (MonthsCovered - MonthsOfBlock)) + place);
}
