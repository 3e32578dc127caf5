using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Reports that agencies owe.</summary>
static class ReportDutyContract
{
    public static readonly RecordKind ReportDuty = new("report_duty")
    {
        Description = "A report that an agency owes for a period. Send it before it falls due, so that silence is visible.",
        Grain = "one version of one duty: a later recorded_at is a new version",
        Key = ["duty_id", "recorded_at"],
        DeletedBy = "duty_id",
        OnOtherContent = "refused as a contradiction: send the change with a later recorded_at",
        Columns =
        [
            new("duty_id", Text, "Durable id of the duty.") { IsRequired = true },
            new("agency_id", Text, "The agency that owes it, by id, name or alias.") { IsRequired = true },
            new("task_id", Text, "The standing task that asks for it; empty for a general duty.") { References = "task" },
            new("period_label", Text, "The period that the report is about.") { IsRequired = true },
            new("due_date", Date, "Last day on time.") { IsRequired = true },
            new("submitted_date", Date, "Day of submission; empty = not submitted."),
            new("evidence_count", Count, "Pieces of evidence attached.") { Default = "0" },
            new("evidence_valid_count", Count, "Pieces of evidence that passed verification.") { Default = "0" },
            new("is_waived", ColumnType.Boolean, "True when the issuer waived the duty.") { Default = "false" },
            new("recorded_at", Timestamp, "When the source recorded this version, Asia/Ho_Chi_Minh.") { IsRequired = true },
        ],
        Rules =
        [
            new("evidence_valid_count <= evidence_count",
                "evidence_valid_count is larger than evidence_count. Correct one of them."),
        ],
    };
}
