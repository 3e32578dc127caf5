namespace Analytics.Etl.Tests.Versions;

/// <summary>Records of every kind with versions, loaded as they should be, and sent again with one value that their contract refuses.</summary>
public sealed class BrokenRecords : IDisposable
{
    readonly DropBox _box = VersionedBox.WithBasics();

    public BrokenRecords()
    {
        _box.PutAll(Line);
        Good = _box.Pull();
        _box.Clear();
        foreach (var kind in All.GroupBy(broken => broken.Kind))
        {
            var record = VersionedRecord.Of(kind.Key);
            _box.Put($"{kind.Key}.csv", [record.Header, .. kind.Select((broken, index) =>
                record.With(record.With(Line(record), broken.Column, broken.Value), "recorded_at", $"2026-02-01 08:{index:00}"))]);
        }

        Bad = _box.Pull();
        Held = _box.Held();
    }

    public static IReadOnlyList<(string Kind, string Column, string Value, string Code, string Reason)> All { get; } =
    [
        ("metric", "direction", "both", "not_allowed", "direction 'both' is not one of up, down."),
        ("metric", "weight", "0", "contradiction", "weight is not more than 0. Correct it, or leave it empty for 1."),
        ("target_measurement", "value", "x", "wrong_type", "value 'x' is not a number, for example 1250.5."),
        ("process", "approved_to", "2025-02-28", "contradiction", "approved_to is before approved_from. Correct one of them."),
        ("process_baseline", "unit_cost_vnd", "-1", "contradiction", "unit_cost_vnd is less than 0. Correct it."),
        ("process_baseline", "unit_hours", "-0.5", "contradiction", "unit_hours is less than 0. Correct it."),
        ("process_baseline", "median_days", "-1", "contradiction", "median_days is less than 0. Correct it."),
        ("process_month", "month", "2025-11-02", "contradiction", "month is not the first day of a month. Write the first day."),
        ("process_month", "volume", "-40", "wrong_type", "volume '-40' is not a whole number from 0 to 999999999."),
        ("process_month", "volume", "29", "contradiction", "cases_on_system is larger than volume. Correct one of them."),
        ("process_month", "cases_closed", "19", "contradiction", "cases_end_to_end is larger than cases_closed. Correct one of them."),
        ("process_month", "cases_with_paper_copy", "21", "contradiction", "cases_with_paper_copy is larger than cases_end_to_end. Correct one of them."),
        ("process_month", "cost_vnd", "-1", "contradiction", "cost_vnd is less than 0. Correct it."),
        ("process_month", "staff_hours", "-1", "contradiction", "staff_hours is less than 0. Correct it."),
        ("process_month", "median_days", "-1", "contradiction", "median_days is less than 0. Correct it."),
        ("budget_month", "delay_kind", "khac", "not_allowed", "delay_kind 'khac' is not one of chu_quan, khach_quan."),
        ("budget_month", "month_end", "2025-11-29", "contradiction", "month_end is not the last day of a month. Write the last day."),
        ("budget_month", "allocated_vnd", "-1", "contradiction", "allocated_vnd is less than 0. Correct it."),
        ("budget_month", "plan_cum_vnd", "-1", "contradiction", "plan_cum_vnd is less than 0. Correct it."),
        ("budget_month", "plan_cum_revised_vnd", "-1", "contradiction", "plan_cum_revised_vnd is less than 0. Correct it."),
        ("budget_month", "disbursed_cum_vnd", "-1", "contradiction", "disbursed_cum_vnd is less than 0. Correct it."),
        ("survey", "valid_responses", "401", "contradiction", "valid_responses is larger than sent. Correct one of them."),
        ("survey", "satisfied", "251", "contradiction", "satisfied is larger than valid_responses. Correct one of them."),
        ("survey", "satisfied", "", "contradiction", "Of satisfied and valid_responses one is given and the other is empty. Give both, or neither."),
        ("survey", "valid_responses", "", "contradiction", "Of satisfied and valid_responses one is given and the other is empty. Give both, or neither."),
        ("feedback", "due_date", "2025-11-04", "contradiction", "due_date is before received_date. Correct one of them."),
        ("feedback", "answered_date", "2025-11-04", "contradiction", "answered_date is before received_date. Correct one of them."),
        ("dq_check", "filled_cells", "13", "contradiction", "filled_cells is larger than mandatory_cells. Correct one of them."),
        ("data_element", "registered_to", "2025-01-31", "contradiction", "registered_to is before registered_from. Correct one of them."),
        ("api_usage", "month", "2025-11-30", "contradiction", "month is not the first day of a month. Write the first day."),
        ("blocking_episode", "unblocked_date", "2025-11-09", "contradiction", "unblocked_date is before blocked_date. Correct one of them."),
        ("claim_audit", "sampling_weight", "-1", "contradiction", "sampling_weight is not more than 0. Correct it, or leave it empty for 1."),
        ("assignment_account", "has_impact", "maybe", "wrong_type", "has_impact 'maybe' is not one of true, false, 1 and 0."),
    ];

    public PullResult Good { get; }

    public PullResult Bad { get; }

    public IReadOnlyList<string> Held { get; }

    /// <summary>The line at which a broken record stands in the file of its kind.</summary>
    public static int LineOf(string kind, string column, string value) =>
        All.Where(broken => broken.Kind == kind).ToList().FindIndex(broken => (broken.Column, broken.Value) == (column, value)) + 2;

    public void Dispose() => _box.Dispose();

    // The version in which every column that a rule is about is filled.
    static string Line(VersionedRecord record) => record.Kind is "survey" or "dq_check" ? record.Second : record.First;
}
