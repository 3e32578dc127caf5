using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Lives;

/// <summary>
/// Gives every assignment its fate: so many late per season, drawn from the weaker agencies more often, and among
/// those due before the review exactly as many still overdue as the review counted.
/// </summary>
sealed class FateAllotment(ulong seed, Discipline discipline)
{
    const int CancelledInTime = 8;
    const int MostOverduePerAgency = 3;

    // Last due date of a season, and the share of its assignments that end late: it falls after the review.
    static readonly (DateOnly LastDue, double LateShare)[] Seasons =
    [
        (new(2025, 6, 30), 0.36),
        (new(2025, 9, 30), 0.26),
        (SampleCalendar.ReviewDay.AddDays(-1), 0.28),
        (new(2025, 12, 31), 0.10),
        (new(2026, 3, 31), 0.14),
        (SampleCalendar.Horizon.AddDays(-1), 0.10),
    ];

    readonly SplitMix64 _chance = SplitMix64.For(seed, "fates");

    public IReadOnlyDictionary<Assignment, Fate> Allot(IReadOnlyList<Assignment> assignments)
    {
        var fates = assignments.ToDictionary(assignment => assignment, Undrawn);
        var dated = assignments.Where(assignment => fates[assignment] == Fate.OnTime).ToList();
        Mark(fates, Fate.Cancelled, Cancelled(dated));
        dated.RemoveAll(assignment => fates[assignment] == Fate.Cancelled);
        Mark(fates, Fate.Late, Late(dated));
        Mark(fates, Fate.OverdueOnReviewDay, Overdue([.. dated.Where(assignment => fates[assignment] == Fate.Late)]));
        return fates;
    }

    static Fate Undrawn(Assignment assignment) => assignment.Task switch
    {
        { IsStanding: true } => Fate.Standing,
        { DueDate: null } => Fate.Undated,
        { DueDate: { } due } when due >= SampleCalendar.Horizon => Fate.NotYetDue,
        _ => Fate.OnTime,
    };

    static void Mark(Dictionary<Assignment, Fate> fates, Fate fate, IEnumerable<Assignment> drawn)
    {
        foreach (var assignment in drawn)
        {
            fates[assignment] = fate;
        }
    }

    IReadOnlyList<Assignment> Cancelled(IEnumerable<Assignment> dated) =>
        [.. Draw(dated.Where(HasRoomToCancel), _ => 1).Take(CancelledInTime)];

    static bool HasRoomToCancel(Assignment assignment) =>
        assignment.Task.LocalDueDate is null
        && assignment.Task.DueDate!.Value.DayNumber - assignment.Task.AssignedDate.DayNumber > 20;

    List<Assignment> Late(IReadOnlyList<Assignment> dated)
    {
        var late = new List<Assignment>();
        var firstDue = DateOnly.MinValue;
        foreach (var (lastDue, lateShare) in Seasons)
        {
            var season = dated.Where(a => firstDue <= a.Task.DueDate && a.Task.DueDate <= lastDue).ToList();
            var count = (int)Math.Round(season.Count * lateShare);
            late.AddRange(Draw(season, LateWeight).Take(count));
            firstDue = lastDue.AddDays(1);
        }

        return late;
    }

    // A deadline set again locally after it had passed was missed, whoever held it.
    double LateWeight(Assignment assignment) =>
        assignment.Task.LocalDueDate is null ? Math.Exp(3.5 * (0.5 - discipline.Of(assignment.AgencyId))) : 1e9;

    IReadOnlyList<Assignment> Overdue(IReadOnlyList<Assignment> late)
    {
        var candidates = Draw(late.Where(a => a.Task.DueDate < SampleCalendar.ReviewDay), OverdueWeight);
        var perAgency = new Dictionary<string, int>();
        var drawn = new List<Assignment>();
        var leftOver = new List<Assignment>();
        foreach (var assignment in candidates)
        {
            var count = perAgency[assignment.AgencyId] = perAgency.GetValueOrDefault(assignment.AgencyId) + 1;
            (count <= MostOverduePerAgency ? drawn : leftOver).Add(assignment);
        }

        return [.. drawn.Concat(leftOver).Take(SampleCalendar.OverdueOnReviewDay)];
    }

    double OverdueWeight(Assignment assignment)
    {
        var daysPast = SampleCalendar.ReviewDay.DayNumber - assignment.Task.DueDate!.Value.DayNumber;
        var recency = daysPast switch { < 65 => 2.5, < 120 => 0.8, _ => 0.2 };
        return recency * Math.Exp(2.5 * (0.5 - discipline.Of(assignment.AgencyId)));
    }

    List<Assignment> Draw(IEnumerable<Assignment> from, Func<Assignment, double> weight) =>
        [.. from
            .Select(assignment => (assignment, key: _chance.DrawKey(weight(assignment))))
            .OrderBy(drawn => drawn.key)
            .Select(drawn => drawn.assignment)];
}
