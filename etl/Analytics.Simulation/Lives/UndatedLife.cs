using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Lives;

/// <summary>The life of an assignment that no deadline presses by the horizon.</summary>
static class UndatedLife
{
    public static void Continue(Draft draft, IssuedTask task, Fate fate, double discipline, SplitMix64 chance)
    {
        if (!chance.Happens(0.35 + (0.5 * discipline)))
        {
            return;
        }

        var started = WorkingDay.OnOrAfter(task.AssignedDate.AddDays(1 + chance.WaitingDays(25)));
        draft.Act(EventType.Started, started);
        if (fate != Fate.Undated || !chance.Happens(0.25 + (0.4 * discipline)))
        {
            return;
        }

        var submitted = WorkingDay.OnOrAfter(started.AddDays(15 + chance.WaitingDays(70)));
        draft.Submit(submitted, hasEvidence: chance.Happens(0.8));
        var accepted = WorkingDay.OnOrAfter(submitted.AddDays(chance.Between(2, 12)));
        draft.Act(EventType.Accepted, accepted);
        if (chance.Happens(0.05))
        {
            draft.Act(EventType.Reopened, WorkingDay.OnOrAfter(accepted.AddDays(chance.Between(10, 60))));
        }
    }
}
