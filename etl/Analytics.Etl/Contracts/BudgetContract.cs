using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Money of projects.</summary>
static class BudgetContract
{
    public static readonly RecordKind Month = new("budget_month")
    {
        Description = "What a project was to disburse until a month end, and what it disbursed.",
        Grain = "one version of one project at one month end: a later recorded_at is a new version",
        Key = ["project_id", "month_end", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_budget_month") { DatedBy = "month_end" },
        Columns =
        [
            new("project_id", Text, "Durable id of the project.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that spends it"),
            new("name_vi", Text, "Name of the project, Vietnamese."),
            new("month_end", Date, "Last day of the month.") { IsRequired = true },
            new("allocated_vnd", Number, "Allocation of the year, đồng; empty = not recorded."),
            new("plan_cum_vnd", Number, "Planned from January to the month end by the plan frozen on 31 January, đồng.")
            {
                IsRequired = true,
            },
            new("plan_cum_revised_vnd", Number, "The same by the revised plan, shown beside and never instead; empty = not revised."),
            new("disbursed_cum_vnd", Number, "Disbursed from January to the month end, đồng; empty = owed and not supplied."),
            new("delay_cause", Text, "Why it is behind; empty = not behind or not said."),
            new("delay_kind", Text, "chu_quan (own) or khach_quan (outside); empty = not said.")
            {
                Allowed = ["chu_quan", "khach_quan"],
            },
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            new("month_end = last_day(month_end)", "month_end is not the last day of a month. Write the last day."),
            VersionedContract.NotNegative("allocated_vnd"),
            VersionedContract.NotNegative("plan_cum_vnd"),
            VersionedContract.NotNegative("plan_cum_revised_vnd"),
            VersionedContract.NotNegative("disbursed_cum_vnd"),
        ],
    };
}
