using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>What happened to assignments.</summary>
static class StatusEventContract
{
    public static readonly RecordKind StatusEvent = new("status_event")
    {
        Description = "Something that happened to one assignment: when it happened and when that was written down.",
        Grain = "one event on one assignment (a task and one of its lead agencies)",
        Key = ["event_id"],
        DeletedBy = "event_id",
        OnOtherContent = "refused as a contradiction: events are never changed, a correction is a new event",
        Columns =
        [
            new("event_id", Text, "Id of the record, unique within the source.") { IsRequired = true },
            new("source_event_uid", Text, "Id of the act itself, the same when the act is sent twice."),
            new("task_id", Text, "The task.") { IsRequired = true, References = "task" },
            new("agency", Text, "The lead agency, by id, name or alias; may be empty when the task has exactly one lead."),
            new("event_type", Text, "What happened.")
            {
                IsRequired = true,
                Allowed =
                [
                    "ASSIGNED", "EXTENDED", "STARTED", "SUBMITTED", "RETURNED", "ACCEPTED", "REOPENED", "CANCELLED",
                    "HEAD_EXPLAINED",
                ],
            },
            new("effective_date", Date, "Day on which it took effect, Asia/Ho_Chi_Minh.") { IsRequired = true },
            new("recorded_at", Timestamp, "When the source recorded it, Asia/Ho_Chi_Minh; midnight when only the day is given.")
            {
                IsRequired = true,
            },
            new("new_due_date", Date, "EXTENDED only: the new deadline."),
            new("is_approved", ColumnType.Boolean, "EXTENDED only: true when the issuing authority approved it."),
            new("is_by_issuer", ColumnType.Boolean, "CANCELLED only: true when the issuer cancelled; empty = not said."),
            new("actor_agency_id", Text, "Who acted."),
            new("reason_code", Text, "Reason given."),
            new("evidence_id", Text, "Evidence given."),
        ],
    };
}
