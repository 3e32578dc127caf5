using Analytics.Simulation.Chance;
using Analytics.Simulation.Facts;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>
/// Writes assignment_account.csv: of some of the assignments that are active at a quarter end, what is on record from
/// input to impact. What was once recorded stays, so the accounts become fuller.
/// </summary>
sealed class AssignmentAccountFile(SampleWorld world)
{
    const double ShareOfAssignments = 0.17;

    public long Write(DropFolder folder)
    {
        using var file = folder.Csv("assignment_account.csv", Contract.AssignmentAccount);
        var accounted = world.Assignments
            .Where(assignment => world.Chance("account", assignment.Id).Happens(ShareOfAssignments))
            .ToList();
        foreach (var quarterEnd in ResultCalendar.QuarterEnds)
        {
            foreach (var assignment in accounted.Where(assignment => IsActive(assignment, quarterEnd)))
            {
                Row(file, assignment, quarterEnd);
            }
        }

        return file.CountRows;
    }

    bool IsActive(Assignment assignment, DateOnly day) =>
        assignment.Task.AssignedDate <= day
        && world.IsThereOn(assignment.AgencyId, day)
        && world.State(assignment, day) is { DoneDate: null, CancelledDate: null };

    void Row(CsvFile file, Assignment assignment, DateOnly quarterEnd)
    {
        // The same stream in every quarter: what was recorded in one is recorded in the next.
        var chance = world.Chance("accounting", assignment.Id);
        var hasMoney = world.Chance("money of", assignment.Task.Id).Happens(0.45);
        var order = (0.35 * (world.Tendency(assignment.AgencyId) - 0.5)) + (0.2 * ResultCalendar.Progress(quarterEnd));
        var hasBudget = chance.Happens(0.72 + order);
        file.Text(assignment.Task.Id)
            .Text(assignment.AgencyId)
            .Date(quarterEnd)
            .Flag(hasMoney ? hasBudget : null)
            .Flag(chance.Happens(0.75 + order))
            .Flag(chance.Happens(0.78 + order))
            .Flag(chance.Happens(0.55 + order))
            .Moment(OfficeRecord.After(quarterEnd, 2, 8, chance))
            .EndRow();
    }
}
