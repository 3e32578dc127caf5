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
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_report_duty")
        {
            RowKey = "duty_key",
            DatedBy = "due_date",
            Derived = new Dictionary<string, string>
            {
                ["directive_id"] =
                    "(select any_value(directive_id) from star.dim_task task where task.task_id = input.task_id and recorded_to is null)",
            },
        },
        Columns =
        [
            new("duty_id", Text, "Durable id of the duty.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that owes it"),
            new("task_id", Text, "The standing task that asks for it; empty for a general duty.") { References = "task" },
            new("period_label", Text, "The period that the report is about.") { IsRequired = true },
            new("due_date", Date, "Last day on time.") { IsRequired = true },
            new("submitted_date", Date, "Day of submission; empty = not submitted."),
            new("evidence_count", Count, "Pieces of evidence attached.") { Default = "0" },
            new("evidence_valid_count", Count, "Pieces of evidence that passed verification.") { Default = "0" },
            new("is_waived", ColumnType.Boolean, "True when the issuer waived the duty.") { Default = "false" },
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            VersionedContract.PartOf("evidence_valid_count", "evidence_count"),
        ],
    };
}
