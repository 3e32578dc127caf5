using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;
using Analytics.Simulation.Lives;

namespace Analytics.Simulation.Obstacles;

/// <summary>
/// What was in the way: before the deadline of most assignments that end late, removed in time for them to be done
/// after all; and lately of a few that are still open.
/// </summary>
sealed class EpisodeDrawing(SampleWorld world)
{
    const double ShareOfLate = 0.75;
    const double ShareOfOpen = 0.06;

    public IReadOnlyList<BlockingEpisode> Draw() =>
        [.. world.Assignments.Select(Episode).OfType<BlockingEpisode>()];

    BlockingEpisode? Episode(Assignment assignment)
    {
        var chance = world.Chance("obstacle", assignment.Id);
        var state = world.State(assignment, SampleCalendar.Horizon);
        if (!world.IsThereOn(assignment.AgencyId, SampleCalendar.Horizon) || state.CancelledDate is not null)
        {
            return null;
        }

        var isLate = state.DueDate is not null && !assignment.Task.IsStanding
            && (state.IsOverdueOn(SampleCalendar.Horizon) || state.DoneDate > state.DueDate);
        return isLate
            ? chance.Happens(ShareOfLate) ? BeforeLateness(assignment, state, chance) : null
            : state.DoneDate is null && chance.Happens(ShareOfOpen) ? OfLate(assignment, chance) : null;
    }

    BlockingEpisode? BeforeLateness(Assignment assignment, KnownState state, SplitMix64 chance)
    {
        var due = state.DueDate!.Value;
        var done = state.DoneDate ?? SampleCalendar.Horizon;
        var earliest = assignment.Task.AssignedDate.AddDays(3);
        var blocked = WorkingDay.OnOrAfter(Later(earliest, due.AddDays(-chance.Between(5, 40))));
        var freed = WorkingDay.OnOrBefore(done.AddDays(-chance.Between(1, 6)));
        return !world.IsThereOn(assignment.AgencyId, blocked) || freed <= blocked
            ? null
            : Episode(assignment, blocked, state.DoneDate is null ? null : freed, chance);
    }

    // Half of what came up in the last months is still there.
    BlockingEpisode OfLate(Assignment assignment, SplitMix64 chance)
    {
        var daysAgo = 5 + chance.WaitingDays(30);
        var assigned = assignment.Task.AssignedDate.AddDays(3);
        var blocked = WorkingDay.OnOrAfter(Later(assigned, ResultCalendar.LastDay.AddDays(-daysAgo)));
        var freed = WorkingDay.OnOrAfter(blocked.AddDays(3 + chance.WaitingDays(14)));
        return Episode(assignment, blocked, chance.Happens(0.5) ? freed : null, chance);
    }

    BlockingEpisode Episode(Assignment assignment, DateOnly blocked, DateOnly? freed, SplitMix64 chance)
    {
        var cause = Cause.Draw(chance);
        var unblockerId = cause.Unblocker(assignment, world.IsOfTheCity(assignment.AgencyId));
        return new BlockingEpisode
        {
            Id = $"mp-vm-{assignment.Id.Replace('|', '-')}",
            Assignment = assignment,
            UnblockerId = unblockerId,
            Blocked = blocked,
            Unblocked = freed,
            Cause = cause.Code,
            IsBeyondAuthority = cause.MayBeBeyondAuthority && unblockerId != assignment.AgencyId
                && chance.Happens(0.15),
        };
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
