using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>What those who are served say.</summary>
static class ServiceContracts
{
    public static readonly RecordKind Survey = new("survey")
    {
        Description = "A survey of how those whom an agency serves judge it, in one channel.",
        Grain = "one version of one survey: a later recorded_at is a new version",
        Key = ["survey_id", "recorded_at"],
        DeletedBy = "survey_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_survey") { DatedBy = "ended_date" },
        Columns =
        [
            new("survey_id", Text, "Durable id of the survey.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that is judged"),
            new("channel", Text, "Whom it asked, or through what.") { IsRequired = true },
            new("ended_date", Date, "Last day of asking; the day by which it is owed when it was not run.") { IsRequired = true },
            new("users_served", Count, "All who could have been asked; empty = not known."),
            new("sent", Count, "Asked.") { IsRequired = true },
            new("valid_responses", Count, "Valid answers; empty = owed and not run."),
            new("satisfied", Count, "Answers in the upper two of five grades, of valid_responses; given exactly when valid_responses is."),
            new("is_independent", ColumnType.Boolean, "True when a body independent of the agency collected the answers.")
            {
                Default = "false",
            },
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            VersionedContract.PartOf("valid_responses", "sent"),
            VersionedContract.PartOf("satisfied", "valid_responses"),
            new("(satisfied is null) = (valid_responses is null)",
                "Of satisfied and valid_responses one is given and the other is empty. Give both, or neither."),
        ],
    };

    public static readonly RecordKind Feedback = new("feedback")
    {
        Description = "A complaint or proposal that an agency owes an answer.",
        Grain = "one version of one item: a later recorded_at is a new version",
        Key = ["feedback_id", "recorded_at"],
        DeletedBy = "feedback_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_feedback") { DatedBy = "due_date" },
        Columns =
        [
            new("feedback_id", Text, "Durable id of the item.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that holds it on the due date"),
            new("received_date", Date, "Day of receipt.") { IsRequired = true },
            new("due_date", Date, "Last day for the answer.") { IsRequired = true },
            new("answered_date", Date, "Day of the answer; empty = open, or reopened by a new complaint."),
            VersionedContract.RecordedAt,
        ],
        Rules =
        [
            VersionedContract.InOrder("received_date", "due_date"),
            VersionedContract.InOrder("received_date", "answered_date"),
        ],
    };
}
