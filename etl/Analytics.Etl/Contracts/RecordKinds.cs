namespace Analytics.Etl.Contracts;

/// <summary>All kinds of records, in the order in which they are loaded: what is referred to comes first.</summary>
public static class RecordKinds
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        AgencyContracts.Agency,
        AgencyContracts.Lineage,
        AgencyContracts.Group,
        DirectiveContracts.Directive,
        DirectiveContracts.Citation,
        TaskContract.Task,
        StatusEventContract.StatusEvent,
        ReportDutyContract.ReportDuty,
        MetricContracts.Metric,
        MetricContracts.Measurement,
        ProcessContracts.Process,
        ProcessContracts.Baseline,
        ProcessContracts.Month,
        BudgetContract.Month,
        ServiceContracts.Survey,
        ServiceContracts.Feedback,
        DataContracts.Check,
        DataContracts.Element,
        DataContracts.Usage,
        AuditContracts.Blocking,
        AuditContracts.Claim,
        AuditContracts.Account,
    ];

    /// <summary>The kind of a name, or null.</summary>
    public static RecordKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
