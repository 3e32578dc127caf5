using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Results;

/// <summary>What the loader refuses must not occur, whatever simulator and seed.</summary>
public sealed class RecordRulesTests(ReadDrops drops) : IClassFixture<ReadDrops>
{
    public static readonly TheoryData<string> Drops = ["sample 1", "sample 2", "sample 42", "scale"];

    static readonly (string Kind, string Rule)[] Rules =
    [
        ("metric", "direction in ('up', 'down')"),
        ("metric", "weight > 0 and target >= 0 and coalesce(baseline, 0) >= 0"),
        ("target_measurement", "coalesce(value, 0) >= 0 and coalesce(trajectory, 0) >= 0"),
        ("process", "coalesce(approved_to >= approved_from, true)"),
        ("process_baseline", "coalesce(unit_cost_vnd, 1) > 0 and coalesce(unit_hours, 1) > 0 and coalesce(median_days, 1) > 0"),
        ("process_month", "day(month) = 1 and volume >= 0 and cases_on_system between 0 and volume"),
        ("process_month", "0 <= cases_with_paper_copy and cases_with_paper_copy <= cases_end_to_end"),
        ("process_month", "cases_end_to_end <= cases_closed and cases_uncleared >= 0"),
        ("process_month", "coalesce(cost_vnd, 0) >= 0 and coalesce(staff_hours, 0) >= 0 and coalesce(median_days, 0) >= 0"),
        ("budget_month", "month_end = last_day(month_end)"),
        ("budget_month", "least(allocated_vnd, plan_cum_vnd, plan_cum_revised_vnd, disbursed_cum_vnd) >= 0"),
        ("budget_month", "coalesce(delay_kind in ('chu_quan', 'khach_quan'), true)"),
        ("survey", "sent >= 0 and coalesce(users_served >= sent, true)"),
        ("survey", "(valid_responses is null) = (satisfied is null)"),
        ("survey", "coalesce(0 <= satisfied and satisfied <= valid_responses and valid_responses <= sent, true)"),
        ("feedback", "due_date >= received_date and coalesce(answered_date >= received_date, true)"),
        ("dq_check", "filled_cells between 0 and mandatory_cells"),
        ("dq_check", "(other_system is null) = (status_there is null)"),
        ("data_element", "coalesce(registered_to >= registered_from, true) and coalesce(published_from >= registered_from, true)"),
        ("api_usage", "day(month) = 1 and reads >= 0"),
        ("blocking_episode", "coalesce(unblocked_date >= blocked_date, true)"),
        ("claim_audit", "sampling_weight > 0 and coalesce(auditor_agency_id <> agency_id, true)"),
        ("claim_audit", "(is_confirmed is null) or auditor_agency_id is not null"),
    ];

    static readonly (string Kind, string Column, string Table, string Key)[] References =
    [
        .. ResultKind.All.Where(kind => kind.ColumnNames.Contains("agency_id"))
            .Select(kind => (kind.Name, "agency_id", "agency", "agency_id")),
        .. ResultKind.All.Where(kind => kind.ColumnNames.Contains("task_id"))
            .Select(kind => (kind.Name, "task_id", "task", "task_id")),
        ("api_usage", "reader_agency_id", "agency", "agency_id"),
        ("blocking_episode", "unblocker_agency_id", "agency", "agency_id"),
        ("claim_audit", "auditor_agency_id", "agency", "agency_id"),
        ("target_measurement", "metric_id", "metric", "metric_id"),
        ("process_baseline", "process_id", "process", "process_id"),
        ("process_month", "process_id", "process", "process_id"),
        ("api_usage", "element_id", "data_element", "element_id"),
        ("dq_check", "duplicate_of", "dq_check", "record_id"),
    ];

    static readonly (string Kind, string FirstDay)[] Beginnings =
    [
        ("target_measurement", "as_of_date"), ("process_month", "month"), ("budget_month", "month_end"),
        ("survey", "ended_date"), ("feedback", "coalesce(answered_date, received_date)"), ("dq_check", "checked_date"),
        ("api_usage", "month"), ("blocking_episode", "coalesce(unblocked_date, blocked_date)"),
        ("claim_audit", "drawn_date"), ("assignment_account", "as_of_date"),
    ];

    [Theory]
    [MemberData(nameof(Drops))]
    public void A_file_of_every_kind_has_its_columns_and_rows(string drop) => Read(drop, (tables, text) =>
        Assert.All(ResultKind.All, kind =>
        {
            Assert.Equal(kind.ColumnNames, text.Columns($"{kind.Name}.csv"));
            Assert.True(tables.One<long>($"select count(*) from {kind.Name}") > 0, kind.Name);
        }));

    [Theory]
    [MemberData(nameof(Drops))]
    public void What_is_required_is_given(string drop) => Read(drop, (tables, _) =>
        Assert.All(
            ResultKind.All.SelectMany(kind => kind.RequiredColumns.Select(column => (kind.Name, column))),
            cell => Assert.Equal(0, tables.One<long>($"select count(*) from {cell.Name} where {cell.column} is null"))));

    [Theory]
    [MemberData(nameof(Drops))]
    public void Every_row_keeps_the_rules(string drop) => Read(drop, (tables, _) =>
        Assert.All(Rules, rule => Assert.Empty(
            tables.Rows<string>($"select {rule.Kind}::varchar from {rule.Kind} where ({rule.Rule}) is distinct from true"))));

    [Theory]
    [MemberData(nameof(Drops))]
    public void A_version_is_there_once(string drop) => Read(drop, (tables, _) =>
        Assert.All(ResultKind.All, kind => Assert.Empty(tables.Rows<string>(
            $"select concat_ws(' ', {kind.Id}) from {kind.Name} group by {kind.Id}, recorded_at having count(*) > 1"))));

    [Theory]
    [MemberData(nameof(Drops))]
    public void Whatever_is_referred_to_exists(string drop) => Read(drop, (tables, _) =>
        Assert.All(References, reference => Assert.Empty(tables.Rows<string>(
            $"""
            select {reference.Column} from {reference.Kind}
            where {reference.Column} is not null
                and {reference.Column} not in (select {reference.Key} from {reference.Table})
            """))));

    [Theory]
    [MemberData(nameof(Drops))]
    public void Nothing_is_recorded_before_it_happened(string drop) => Read(drop, (tables, _) =>
        Assert.All(Beginnings, kind => Assert.Empty(tables.Rows<string>(
            $"select {kind.Kind}::varchar from {kind.Kind} where recorded_at::date < {kind.FirstDay}"))));

    [Theory]
    [MemberData(nameof(Drops))]
    public void What_opens_and_closes_is_recorded_open_first(string drop) => Read(drop, (tables, _) =>
    {
        Assert.Equal(0, CountClosedFirst("blocking_episode", "episode_id", "unblocked_date"));
        Assert.Equal(0, CountClosedFirst("feedback", "feedback_id", "answered_date"));
        Assert.True(tables.One<long>("select count(*) from blocking_episode where unblocked_date is not null") > 0);
        Assert.True(tables.One<long>("select count(*) from feedback where answered_date is not null") > 0);

        long CountClosedFirst(string kind, string id, string closed) => tables.One<long>(
            $"select count(*) from (select arg_min({closed} is not null, recorded_at) as is_closed from {kind} group by {id}) where is_closed");
    });

    void Read(string drop, Action<ResultTables, Drop> check) => check(drops.Tables(drop), drops.Drop(drop));
}
