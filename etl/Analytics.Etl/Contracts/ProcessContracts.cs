using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Working processes, what they cost before, and what they cost each month.</summary>
static class ProcessContracts
{
    public static readonly RecordKind Process = new("process")
    {
        Description = "A working process of an agency.",
        Grain = "one version of one process: a later recorded_at is a new version",
        Key = ["process_id", "recorded_at"],
        DeletedBy = "process_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.dim_process") { DatedBy = "approved_from" },
        Columns =
        [
            new("process_id", Text, "Durable id of the process.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that runs it"),
            new("name_vi", Text, "Name, Vietnamese.") { IsRequired = true },
            new("name_en", Text, "Name, English."),
            new("family", Text, "Processes of one family are alike in every agency; empty = of no family."),
            new("is_core", ColumnType.Boolean, "True for a core process of the approved list.") { Default = "false" },
            new("approved_from", Date, "First day on which it stands in the approved list.") { IsRequired = true },
            new("approved_to", Date, "Last day on which it does; empty = still."),
            VersionedContract.RecordedAt,
        ],
        Rules = [VersionedContract.InOrder("approved_from", "approved_to")],
    };

    public static readonly RecordKind Baseline = new("process_baseline")
    {
        Description = "What one case of a process cost before: frozen, so that later months can be compared with it.",
        Grain = "one version of the baseline of one process from one day on: a later recorded_at is a new version",
        Key = ["process_id", "valid_from", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.dim_baseline"),
        Columns =
        [
            new("process_id", Text, "The process.") { IsRequired = true, References = "process" },
            new("valid_from", Date, "First day of work that is compared with it.") { IsRequired = true },
            new("unit_cost_vnd", Number, "Cost of one case, đồng; empty = no baseline of cost."),
            new("unit_hours", Number, "Staff hours of one case; empty = no baseline of hours."),
            new("median_days", Number,
                "Median days from receipt to end, estimated with open cases (Kaplan-Meier); empty = no baseline of time."),
            new("base_period", Text, "The period that it describes, as printed.") { IsRequired = true },
            new("method", Text, "How it was taken.") { IsRequired = true },
            new("approved_by", Text, "Who approved it."),
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            VersionedContract.NotNegative("unit_cost_vnd"),
            VersionedContract.NotNegative("unit_hours"),
            VersionedContract.NotNegative("median_days"),
        ],
    };

    public static readonly RecordKind Month = new("process_month")
    {
        Description = "What a process handled in a month, what it took, and how much of it was electronic.",
        Grain = "one version of one process in one month: a later recorded_at is a new version",
        Key = ["process_id", "month", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_process_month"),
        Columns =
        [
            new("process_id", Text, "The process.") { IsRequired = true, References = "process" },
            new("month", Date, "First day of the month.") { IsRequired = true },
            new("volume", Count, "Cases handled.") { IsRequired = true },
            new("cost_vnd", Number, "Cost of all of them, đồng: staff time at its rate and direct cost; empty = not recorded."),
            new("staff_hours", Number,
                "Staff hours of all of them, paper work beside the electronic one included; empty = not recorded."),
            new("is_hours_logged", ColumnType.Boolean, "True when a system logged the hours, false when they are an estimate.")
            {
                Default = "false",
            },
            new("median_days", Number,
                "Median days from receipt to end, estimated with open cases (Kaplan-Meier); empty = not recorded."),
            new("cases_on_system", Count, "Cases handled on the system, of volume.") { Default = "0" },
            new("cases_closed", Count, "Cases closed, without those that the channel is not cleared for.") { Default = "0" },
            new("cases_end_to_end", Count, "Cases electronic at every step, of cases_closed.") { Default = "0" },
            new("cases_with_paper_copy", Count, "Cases with a paper file as well, of cases_end_to_end.") { Default = "0" },
            new("cases_uncleared", Count, "Cases closed that the channel is not cleared for; in no rate.") { Default = "0" },
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            VersionedContract.FirstOfMonth,
            VersionedContract.PartOf("cases_on_system", "volume"),
            VersionedContract.PartOf("cases_end_to_end", "cases_closed"),
            VersionedContract.PartOf("cases_with_paper_copy", "cases_end_to_end"),
            VersionedContract.NotNegative("cost_vnd"),
            VersionedContract.NotNegative("staff_hours"),
            VersionedContract.NotNegative("median_days"),
        ],
    };
}
