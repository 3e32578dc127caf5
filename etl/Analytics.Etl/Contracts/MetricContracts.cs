using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>Numeric targets and what was reached.</summary>
static class MetricContracts
{
    public static readonly RecordKind Metric = new("metric")
    {
        Description = "A numeric target of an agency: what is measured, from where, to where, and by when.",
        Grain = "one version of one metric: a later recorded_at is a new version",
        Key = ["metric_id", "recorded_at"],
        DeletedBy = "metric_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.dim_metric") { DatedBy = "due_date" },
        Columns =
        [
            new("metric_id", Text, "Durable id of the metric.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that answers for it"),
            new("task_id", Text, "The task whose result it measures; empty when it stands alone.") { References = "task" },
            new("name_vi", Text, "What is measured, Vietnamese.") { IsRequired = true },
            new("name_en", Text, "What is measured, English."),
            new("unit_name", Text, "Unit of baseline, target and value."),
            new("direction", Text, "up when more is better, down when less is.") { IsRequired = true, Allowed = ["up", "down"] },
            new("baseline", Number, "Value before the work began; empty = none was taken, then the target is met or not met."),
            new("target", Number, "Value to reach by due_date.") { IsRequired = true },
            new("weight", Number, "Weight among the metrics of the agency.") { Default = "1" },
            new("due_date", Date, "Day by which the target is to be reached.") { IsRequired = true },
            VersionedContract.RecordedAt,
        ],
        Rules = [new("weight > 0", "weight is not more than 0. Correct it, or leave it empty for 1.")],
    };

    public static readonly RecordKind Measurement = new("target_measurement")
    {
        Description = "The value of a metric on a day, and the value that was planned for that day.",
        Grain = "one version of the value of one metric on one day: a later recorded_at is a new version",
        Key = ["metric_id", "as_of_date", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_target_measurement"),
        Columns =
        [
            new("metric_id", Text, "The metric.") { IsRequired = true, References = "metric" },
            new("as_of_date", Date, "Day that the value describes.") { IsRequired = true },
            new("value", Number, "The value in the unit of the metric; empty = owed and not supplied."),
            new("trajectory", Number, "Value planned for that day on the way to the target; empty = no plan."),
            new("evidence_id", Text, "Evidence of the value."),
            VersionedContract.RecordedAt,
        ],
    };
}
