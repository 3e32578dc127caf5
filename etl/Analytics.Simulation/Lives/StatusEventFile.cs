using Analytics.Simulation.Facts;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Lives;

/// <summary>Writes status_event.csv: all lives, in the order in which the system recorded them.</summary>
static class StatusEventFile
{
    public static readonly string[] TypeNames =
    [
        "ASSIGNED", "EXTENDED", "STARTED", "SUBMITTED", "RETURNED", "ACCEPTED", "REOPENED", "CANCELLED",
        "HEAD_EXPLAINED",
    ];

    public static long Write(DropFolder folder, IReadOnlyDictionary<Assignment, IReadOnlyList<StatusEvent>> lives)
    {
        using var file = folder.Csv("status_event.csv", Contract.StatusEvent);
        var recorded = lives
            .SelectMany(life => life.Value.Select(e => (Assignment: life.Key, Event: e)))
            .OrderBy(said => said.Event.Recorded)
            .ThenBy(said => said.Assignment.Id, StringComparer.Ordinal)
            .ThenBy(said => said.Event.Type);
        var messages = new Dictionary<(Assignment, int), long>();
        foreach (var (assignment, e) in recorded)
        {
            if (!messages.TryGetValue((assignment, e.Message), out var message))
            {
                message = messages.Count + 1;
                messages[(assignment, e.Message)] = message;
            }

            Row(file, assignment, e, message);
        }

        return file.CountRows;
    }

    static void Row(CsvFile file, Assignment assignment, StatusEvent e, long message)
    {
        file.Numbered("mp-sk-"u8, file.CountRows + 1, 6)
            .Numbered("mp-ban-tin-"u8, message, 6)
            .Text(assignment.Task.Id)
            .Text(assignment.AgencyId)
            .Text(TypeNames[(int)e.Type])
            .Date(e.Effective)
            .Moment(e.Recorded)
            .Date(e.NewDueDate)
            .Flag(e.IsApproved)
            .Flag(e.IsByIssuer)
            .Text(e.OtherActorId ?? (e.IsIssuerActing ? assignment.Task.IssuerAgencyId : assignment.AgencyId))
            .Text(e.Reason);
        if (e.HasEvidence)
        {
            file.Numbered("mp-minh-chung-"u8, message, 6);
        }
        else
        {
            file.Empty();
        }

        file.EndRow();
    }
}
