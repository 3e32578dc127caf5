using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Reporting;

/// <summary>
/// Who owes a report in which month: one report a month, due on the 25th, from every agency that leads anything
/// assigned by the middle of that month. Provincial Party committees owe it from June 2025, so a merger shows: the
/// predecessors owe the one of June, the successors those from July on.
/// </summary>
sealed class DutyCalendar(SampleFacts facts, IReadOnlyList<Assignment> assignments)
{
    const int DueDay = 25;
    const int LastDayOfAssignment = 15;
    const string ProvincialCommittees = "cac-tinh-uy-thanh-uy";

    static readonly DateOnly FirstMonth = new(2025, 6, 1);
    static readonly DateOnly DutyKnownSince = new(2025, 6, 11);

    readonly ILookup<string, IssuedTask> _tasksOf =
        assignments.ToLookup(assignment => assignment.AgencyId, assignment => assignment.Task);

    public IReadOnlyList<ReportDuty> Duties() => [.. Months().SelectMany(DutiesOf)];

    static IEnumerable<DateOnly> Months()
    {
        for (var month = FirstMonth; month <= SampleCalendar.Horizon; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    IEnumerable<ReportDuty> DutiesOf(DateOnly month)
    {
        var dueDate = new DateOnly(month.Year, month.Month, DueDay);
        var lastAssigned = new DateOnly(month.Year, month.Month, LastDayOfAssignment);
        var leads = _tasksOf
            .Where(tasks => tasks.Any(task => task.AssignedDate <= lastAssigned))
            .Select(tasks => tasks.Key);
        return LeadExpansion.Members(facts, ProvincialCommittees, dueDate)
            .Union(leads)
            .Where(agencyId => facts.Agencies[agencyId].IsValidOn(dueDate))
            .Order(StringComparer.Ordinal)
            .Select(agencyId => new ReportDuty
            {
                AgencyId = agencyId,
                Month = month,
                DueDate = dueDate,
                TaskId = StandingTask(agencyId, lastAssigned)?.Id,
                Generated = Generated(agencyId, month),
            });
    }

    IssuedTask? StandingTask(string agencyId, DateOnly lastAssigned) => _tasksOf[agencyId]
        .Where(task => task.IsStanding && task.AssignedDate <= lastAssigned)
        .MinBy(task => task.AssignedDate);

    // On the first of the month, or on the day after the agency got its first task.
    DateTime Generated(string agencyId, DateOnly month)
    {
        var firstAssigned = _tasksOf[agencyId].Select(task => task.AssignedDate).DefaultIfEmpty(month).Min();
        var day = new[] { month, DutyKnownSince, firstAssigned.AddDays(1) }
            .Where(candidate => candidate.Month == month.Month && candidate.Year == month.Year)
            .Max();
        return day.ToDateTime(new TimeOnly(6, 0));
    }
}
