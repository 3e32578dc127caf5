using static Analytics.Etl.Contracts.ColumnType;

namespace Analytics.Etl.Contracts;

/// <summary>How good data are, which are shared, and who reads them.</summary>
static class DataContracts
{
    public static readonly RecordKind Check = new("dq_check")
    {
        Description = "What a check of one record of a system found.",
        Grain = "one version of one check of one record: a later recorded_at is a new version",
        Key = ["check_id", "recorded_at"],
        DeletedBy = "check_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_dq_check") { DatedBy = "checked_date" },
        Columns =
        [
            new("check_id", Text, "Durable id of the check.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency whose record it is"),
            new("system_name", Text, "System that holds the record.") { IsRequired = true },
            new("record_id", Text, "Id of the record in that system.") { IsRequired = true },
            new("checked_date", Date, "Day of the check.") { IsRequired = true },
            new("mandatory_cells", Count, "Fields that must be filled.") { IsRequired = true },
            new("filled_cells", Count, "Of these the filled ones; \"không xác định\", \"...\" and 01/01/1900 count as empty.")
            {
                IsRequired = true,
            },
            new("is_well_formed", ColumnType.Boolean, "True when every format rule holds.") { IsRequired = true },
            new("is_resolved", ColumnType.Boolean, "True when everything it refers to exists.") { IsRequired = true },
            new("duplicate_of", Text, "record_id of the record that it says again; empty = it is no duplicate."),
            new("status_here", Text, "State in this system; empty = none."),
            new("due_date_here", Date, "Deadline in this system; empty = none."),
            new("other_system", Text, "System that it was matched with; empty = it has no counterpart."),
            new("status_there", Text, "State of the counterpart; empty = no counterpart, or none."),
            new("due_date_there", Date, "Deadline of the counterpart; empty = no counterpart, or none."),
            new("is_audit_match", ColumnType.Boolean,
                "True when the audit found the record as the document says; empty = not audited."),
            VersionedContract.RecordedAt,
        ],
        Rules = [VersionedContract.PartOf("filled_cells", "mandatory_cells")],
    };

    public static readonly RecordKind Element = new("data_element")
    {
        Description = "A data element that an agency owns and may share.",
        Grain = "one version of one data element: a later recorded_at is a new version",
        Key = ["element_id", "recorded_at"],
        DeletedBy = "element_id",
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.dim_data_element") { DatedBy = "registered_from" },
        Columns =
        [
            new("element_id", Text, "Durable id of the data element.") { IsRequired = true },
            VersionedContract.Agency("agency_id", "The agency that owns it"),
            new("name_vi", Text, "Name, Vietnamese."),
            new("registered_from", Date, "First day in the register.") { IsRequired = true },
            new("registered_to", Date, "Last day in the register; empty = still."),
            new("published_from", Date, "First day on which other agencies can read it; empty = not published."),
            VersionedContract.RecordedAt,
        ],
        Rules = [VersionedContract.InOrder("registered_from", "registered_to")],
    };

    public static readonly RecordKind Usage = new("api_usage")
    {
        Description = "How often an agency read a data element in a month.",
        Grain = "one version of one data element read by one agency in one month: a later recorded_at is a new version",
        Key = ["element_id", "reader_agency_id", "month", "recorded_at"],
        OnOtherContent = VersionedContract.OnOtherContent,
        Versions = new VersionedTable("star.fact_api_usage") { DatedBy = "month" },
        Columns =
        [
            new("element_id", Text, "The data element.") { IsRequired = true, References = "data_element" },
            VersionedContract.Agency("reader_agency_id", "The agency that read it"),
            new("month", Date, "First day of the month.") { IsRequired = true },
            new("reads", Count, "Times read.") { IsRequired = true },
            VersionedContract.RecordedAt,
        ],
        Rules = [VersionedContract.FirstOfMonth],
    };
}
