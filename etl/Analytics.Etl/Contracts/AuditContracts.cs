using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>What stood in the way of tasks, and what an audit of them found.</summary>
static class AuditContracts
{
    public static readonly RecordKind Blocking = new("blocking_episode")
    {
        Description = "A time that something stood in the way of a task.",
        Grain = "one version of one episode: a later recorded_at is a new version",
        Key = ["episode_id", "recorded_at"],
        DeletedBy = "episode_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_blocking_episode") { DatedBy = "blocked_date" },
        Columns =
        [
            new("episode_id", Text, "Durable id of the episode.") { IsRequired = true },
            new("task_id", Text, "The task that was blocked.") { IsRequired = true, References = "task" },
            new("agency_id", Text, "The agency that was blocked, by id, name or alias; empty = none is given.") { NamesAgency = true },
            VersionedContract.Agency("unblocker_agency_id", "The agency that can remove it"),
            new("blocked_date", Date, "First day.") { IsRequired = true },
            new("unblocked_date", Date, "Day on which it was removed; empty = open."),
            new("cause", Text, "Code of the cause.") { IsRequired = true },
            new("is_beyond_authority", ColumnType.Boolean,
                "True when it was referred upwards as beyond the powers of the agency.") { Default = "false" },
            VersionedContract.RecordedAt,
        ],
        Rules = [VersionedContract.InOrder("blocked_date", "unblocked_date")],
    };

    public static readonly RecordKind Claim = new("claim_audit")
    {
        Description = "A claim of completion that was drawn for audit, and what was found.",
        Grain = "one version of one claim drawn: a later recorded_at is a new version",
        Key = ["claim_id", "recorded_at"],
        DeletedBy = "claim_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_claim_audit") { DatedBy = "drawn_date" },
        Columns =
        [
            new("claim_id", Text, "Durable id of the claim.") { IsRequired = true },
            new("task_id", Text, "The task; empty = not given.") { References = "task" },
            VersionedContract.Agency("agency_id", "The agency that made the claim"),
            new("drawn_date", Date, "Day on which it was drawn.") { IsRequired = true },
            new("seed", Text, "Published seed of the draw.") { IsRequired = true },
            new("stratum", Text, "Stratum of the draw; empty = simple random sample."),
            new("sampling_weight", Number, "One over the chance of being drawn, relative to the sample.") { Default = "1" },
            new("is_confirmed", ColumnType.Boolean, "True when found as claimed; empty = drawn and not yet audited."),
            new("auditor_agency_id", Text, "The agency that audited, by id, name or alias; empty = none is given.") { NamesAgency = true },
            VersionedContract.RecordedAt,
        ],
        Rules = [new("sampling_weight > 0", "sampling_weight is not more than 0. Correct it, or leave it empty for 1.")],
    };

    public static readonly RecordKind Account = new("assignment_account")
    {
        Description = "Which parts of the account of an assignment, from input to impact, are there on a day.",
        Grain = "one version of the account of one task and one lead agency on one day: a later recorded_at is a new version",
        Key = ["task_id", "agency_id", "as_of_date", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_assignment_account") { DatedBy = "as_of_date" },
        Columns =
        [
            new("task_id", Text, "The task.") { IsRequired = true, References = "task" },
            VersionedContract.Agency("agency_id", "The lead agency"),
            new("as_of_date", Date, "Day that the account describes, a month end.") { IsRequired = true },
            new("has_budget", ColumnType.Boolean, "True when the budget is recorded; empty = the task has no money of its own."),
            new("has_hours", ColumnType.Boolean, "True when staff hours are recorded.") { IsRequired = true },
            new("has_output", ColumnType.Boolean, "True when the output is measured.") { IsRequired = true },
            new("has_impact", ColumnType.Boolean, "True when the impact is assessed.") { IsRequired = true },
            VersionedContract.RecordedAt,
        ],
    };
}
