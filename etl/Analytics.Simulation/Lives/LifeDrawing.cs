using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Lives;

/// <summary>Draws the life of an assignment until what it tells agrees with its fate.</summary>
sealed class LifeDrawing(ulong seed, Discipline discipline)
{
    const int MostDraws = 2000;
    const int DaysToDecide = 20;

    static readonly DateOnly ReviewDay = SampleCalendar.ReviewDay;
    static readonly DateOnly Horizon = SampleCalendar.Horizon;

    /// <exception cref="InvalidOperationException">No life fits: the fate contradicts the deadline.</exception>
    public IReadOnlyList<StatusEvent> Draw(Assignment assignment, Fate fate)
    {
        var chance = SplitMix64.For(seed, $"life {assignment.Id}");
        for (var draw = 0; draw < MostDraws; draw++)
        {
            var life = Once(assignment, fate, chance);
            if (IsFitting(assignment, fate, life))
            {
                return life;
            }
        }

        throw new InvalidOperationException(
            $"Seed {seed}: no life of {assignment.Id} with the fate {fate} was found in {MostDraws} draws.");
    }

    IReadOnlyList<StatusEvent> Once(Assignment assignment, Fate fate, SplitMix64 chance)
    {
        var tendency = discipline.Of(assignment.AgencyId);
        var draft = new Draft(chance);
        draft.Act(EventType.Assigned, assignment.Task.AssignedDate);
        if (fate is Fate.Standing or Fate.Undated or Fate.NotYetDue)
        {
            UndatedLife.Continue(draft, assignment.Task, fate, tendency, chance);
        }
        else
        {
            new DatedLife(draft, assignment.Task, fate, tendency, chance).Continue();
        }

        return draft.Finish();
    }

    static bool IsFitting(Assignment assignment, Fate fate, IReadOnlyList<StatusEvent> life)
    {
        var due = assignment.Task.DueDate;
        var isOverdueAtReview = KnownState.On(ReviewDay, due, life).IsOverdueOn(ReviewDay);
        if (isOverdueAtReview != (fate == Fate.OverdueOnReviewDay))
        {
            return false;
        }

        var last = KnownState.On(Horizon, due, life);
        return fate switch
        {
            Fate.OnTime => last.IsOnTime || last.DueDate >= Horizon
                || (last.IsAwaitingInTime && last.DueDate?.AddDays(DaysToDecide) > Horizon),
            Fate.Late or Fate.OverdueOnReviewDay => last.DueDate < Horizon && !last.IsOnTime && !last.IsAwaitingInTime
                && !last.IsCancelledInTime,
            Fate.Cancelled => last.IsCancelledInTime,
            _ => true,
        };
    }
}
