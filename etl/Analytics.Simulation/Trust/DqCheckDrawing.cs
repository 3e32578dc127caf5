using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;
using Analytics.Simulation.Lives;

namespace Analytics.Simulation.Trust;

/// <summary>
/// Checks of what the tracking system holds about the assignments of some agencies: a few records in the first
/// quarter, more in each one after it. Weak agencies make more mistakes.
/// </summary>
sealed class DqCheckDrawing(SampleWorld world)
{
    public const int MandatoryCells = 9;

    const double ShareOfAgencies = 0.31;

    static readonly int[] ChecksOfQuarter = [3, 4, 5, 8];

    public IReadOnlyList<DqCheck> Draw() => [.. world.Measured(ShareOfAgencies).SelectMany(OfAgency)];

    IEnumerable<DqCheck> OfAgency(string agencyId)
    {
        var held = world.Assignments.Where(assignment => assignment.AgencyId == agencyId).ToList();
        return ResultCalendar.QuarterEnds.Zip(ChecksOfQuarter)
            .SelectMany(quarter => OfQuarter(agencyId, held, quarter.First, quarter.Second));
    }

    List<DqCheck> OfQuarter(string agencyId, List<Assignment> held, DateOnly quarterEnd, int count)
    {
        var prefix = $"mp-kt-{ResultCalendar.Quarter(quarterEnd)}-{agencyId}";
        var chance = world.Chance("checks", prefix);
        var day = WorkingDay.OnOrBefore(quarterEnd.AddDays(-chance.Between(4, 18)));
        var drawn = held
            .Where(assignment => assignment.Task.AssignedDate < day)
            .Select(assignment => (assignment, key: chance.DrawKey(1)))
            .OrderBy(draw => draw.key)
            .Take(count);
        var checks = new List<DqCheck>();
        foreach (var (assignment, _) in drawn)
        {
            var check = Check($"{prefix}-{checks.Count + 1}", assignment, day, chance);
            var isDuplicate = checks.Count > 0 && chance.Happens(0.012);
            checks.Add(isDuplicate ? Again(check, checks[^1]) : check);
        }

        return checks;
    }

    static DqCheck Again(DqCheck check, DqCheck first) => first with
    {
        Id = check.Id,
        RecordId = $"{first.RecordId}#2",
        DuplicateOf = first.DuplicateOf ?? first.RecordId,
        Recorded = check.Recorded,
    };

    DqCheck Check(string id, Assignment assignment, DateOnly day, SplitMix64 chance)
    {
        var care = 1.5 - world.Tendency(assignment.AgencyId);
        var empty = chance.Share() switch { var u when u < 0.02 * care => 2, var u when u < 0.16 * care => 1, _ => 0 };
        var status = Status(world.State(assignment, day), day);
        var due = assignment.Task.DueDate;
        var hasCounterpart = chance.Happens(0.8);
        return new DqCheck
        {
            Id = id,
            AgencyId = assignment.AgencyId,
            RecordId = assignment.Id,
            Checked = day,
            FilledCells = MandatoryCells - empty,
            IsWellFormed = !chance.Happens(0.015 * care),
            IsResolved = !chance.Happens(0.012 * care),
            StatusHere = status,
            DueHere = due,
            StatusThere = !hasCounterpart ? null : chance.Happens(0.035 * care) ? "chua_cap_nhat" : status,
            DueThere = !hasCounterpart ? null
                : chance.Happens(0.02 * care) ? due?.AddDays(-chance.Between(1, 15)) : due,
            IsAuditMatch = chance.Happens(0.5) ? !chance.Happens(0.04 * care) : null,
            Recorded = OfficeRecord.After(day, 1, 9, chance),
        };
    }

    static string Status(KnownState state, DateOnly day) => state switch
    {
        { CancelledDate: not null, DoneDate: null } => "da_huy",
        { DoneDate: not null } => "hoan_thanh",
        { AwaitingSince: not null } => "cho_xac_nhan",
        _ when state.IsOverdueOn(day) => "qua_han",
        _ => "dang_thuc_hien",
    };
}
