using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Results;

/// <summary>What the results of the sample tell under the default seed, and that it fits the lives of the tasks.</summary>
public sealed class SampleStoryTests(ReadDrops drops) : IClassFixture<ReadDrops>
{
    readonly ResultTables _tables = drops.Tables("sample 1");

    [Fact]
    public void The_results_are_a_few_thousand_rows() => Assert.InRange(
        ResultKind.All.Sum(kind => _tables.One<long>($"select count(*) from {kind.Name}")), 4_000, 6_000);

    [Theory]
    [InlineData("cost_vnd", "unit_cost_vnd", 1)]
    [InlineData("staff_hours", "unit_hours", 1)]
    [InlineData("median_days", "median_days", 0)]
    public void By_the_newest_quarter_effort_has_fallen_and_not_alike_everywhere(string now, string before, int isTotal)
    {
        var changes = _tables.Rows<double>(
            $"""
            select sum(m.{now} * if({isTotal} = 1, 1, m.volume)) / sum(b.{before} * m.volume) - 1
            from known_process_month m join known_process_baseline b using (process_id) join known_process p using (process_id)
            where m.month >= date '2026-04-01' and m.{now} is not null and b.{before} is not null
            group by p.agency_id
            """).ToList();
        Assert.True(changes.Count > 50, $"{changes.Count} agencies");
        Assert.InRange(changes.Average(), -0.20, -0.10);
        Assert.InRange(changes.Min(), -0.33, -0.18);
        Assert.InRange(changes.Max(), -0.10, 0.0);
    }

    [Fact]
    public void About_one_agency_in_seven_has_no_processes()
    {
        var measured = _tables.One<long>(
            """
            select count(*) from (
                select agency from status_event
                where agency not in (select agency_id from agency where valid_to <> '')
                group by agency having count(distinct task_id) >= 6)
            """);
        var running = _tables.One<long>("select count(distinct agency_id) from process");
        Assert.InRange((double)running / measured, 0.75, 0.90);
    }

    [Theory]
    [InlineData("2025-07-01", 0.30, 0.48)]
    [InlineData("2026-04-01", 0.68, 0.85)]
    public void More_and_more_core_processes_run_on_the_system(string quarter, double least, double most) =>
        Assert.InRange(
            _tables.One<double>(
                $"""
                select avg(is_live::int) from (
                    select sum(cases_on_system) >= 0.9 * sum(volume) as is_live
                    from known_process_month join known_process p using (process_id)
                    where p.is_core and month >= date '{quarter}' and month < date '{quarter}' + interval 3 month
                    group by process_id)
                """),
            least, most);

    [Theory]
    [InlineData("2026-02-28", 0.60, 0.80)]
    [InlineData("2026-06-30", 0.90, 1.05)]
    public void Spending_is_behind_in_spring_and_catches_up(string day, double least, double most) => Assert.InRange(
        _tables.One<double>($"select sum(disbursed_cum_vnd) / sum(plan_cum_vnd) from known_budget_month where month_end = '{day}'"),
        least, most);

    [Fact]
    public void Spending_only_grows_within_a_year() => Assert.Empty(_tables.Rows<string>(
        """
        select project_id from known_budget_month
        where disbursed_cum_vnd is not null
        qualify disbursed_cum_vnd < lag(disbursed_cum_vnd) over (partition by project_id, year(month_end) order by month_end)
        """));

    [Fact]
    public void One_survey_was_owed_and_not_run_and_one_has_few_answers()
    {
        Assert.Equal(1, _tables.One<long>("select count(*) from known_survey where valid_responses is null"));
        Assert.Equal(1, _tables.One<long>("select count(*) from known_survey where valid_responses < 30"));
        Assert.Equal(3, _tables.One<long>("select count(distinct channel) from known_survey"));
        Assert.InRange(_tables.One<double>("select sum(satisfied) / sum(valid_responses) from known_survey"), 0.84, 0.90);
    }

    [Fact]
    public void There_are_five_causes_and_a_few_obstacles_beyond_authority()
    {
        Assert.Equal(
            ["cho_kinh_phi", "cho_phoi_hop", "cho_van_ban_huong_dan", "ha_tang", "thieu_nhan_luc"],
            _tables.Rows<string>("select distinct cause from blocking_episode order by cause"));
        Assert.InRange(_tables.One<double>("select avg(is_beyond_authority::int) from known_blocking_episode"), 0.03, 0.15);
        Assert.InRange(_tables.One<long>("select count(*) from known_blocking_episode where unblocked_date is null"), 10, 40);
    }

    [Fact]
    public void Where_work_is_done_on_the_last_days_more_claims_are_refuted()
    {
        Assert.True(Confirmed("don_sat_han") < Confirmed("con_lai"));

        double Confirmed(string stratum) =>
            _tables.One<double>($"select avg(is_confirmed::int) from known_claim_audit where stratum = '{stratum}'");
    }

    [Fact]
    public void The_weights_of_a_draw_add_up_to_what_was_drawn() => Assert.All(
        _tables.Rows<double>("select sum(sampling_weight) / count(*) from known_claim_audit group by drawn_date"),
        share => Assert.Equal(1, share, tolerance: 0.001));

    [Fact]
    public void A_claim_that_is_audited_was_accepted_before() => Assert.Empty(_tables.Rows<string>(
        """
        select claim_id from known_claim_audit c
        where not exists (
            from status_event e
            where e.task_id = c.task_id and e.agency = c.agency_id and e.event_type = 'ACCEPTED'
                and e.recorded_at[:10]::date <= c.drawn_date)
        """));

    [Theory]
    [InlineData("blocking_episode", "blocked_date")]
    [InlineData("assignment_account", "as_of_date")]
    [InlineData("claim_audit", "drawn_date")]
    public void Only_assignments_are_blocked_accounted_for_and_audited(string kind, string day) =>
        Assert.Empty(_tables.Rows<string>(
            $"""
            select k.task_id from {kind} k
            where not exists (
                from status_event e
                where e.task_id = k.task_id and e.agency = k.agency_id and e.event_type = 'ASSIGNED'
                    and e.effective_date::date <= k.{day})
            """));

    [Fact]
    public void Most_obstacles_stand_before_work_that_ends_late()
    {
        var overdue = new OverdueCount(drops.Drop("sample 1"), "2025-12-29").Overdue();
        var blocked = _tables.Rows<(string, string)>(
            "select task_id, agency_id from known_blocking_episode where blocked_date <= '2025-12-29'").ToHashSet();
        Assert.InRange(overdue.Count(blocked.Contains), overdue.Count / 2, overdue.Count);
    }

    [Fact]
    public void Targets_that_tasks_print_are_measured_and_a_few_values_are_owed()
    {
        Assert.Equal(
            _tables.Rows<string>(
                """
                select distinct task_id from task join status_event using (task_id)
                where target_value <> '' order by task_id
                """),
            _tables.Rows<string>("select distinct task_id from metric where task_id is not null order by task_id"));
        Assert.InRange(_tables.One<double>("select avg((value is null)::int) from known_target_measurement"), 0.005, 0.06);
    }

    [Fact]
    public void A_count_that_several_reach_together_is_split_over_them() => Assert.Equal(
        (10L, 12.0),
        _tables.One<(long, double)>("select count(*), sum(target) from metric where task_id = '01-KH-BCD/PL.8'"));

    [Theory]
    [InlineData("sum(filled_cells) / sum(mandatory_cells)", 0.96, 0.995)]
    [InlineData("avg((is_well_formed and is_resolved and duplicate_of is null)::int)", 0.92, 0.99)]
    [InlineData("1 - avg((status_here <> status_there)::int)", 0.92, 0.998)]
    [InlineData("1 - avg((due_date_here <> due_date_there)::int)", 0.92, 0.998)]
    [InlineData("avg(is_audit_match::int)", 0.90, 0.99)]
    public void The_data_is_good_and_not_perfect(string rate, double least, double most) =>
        Assert.InRange(_tables.One<double>($"select {rate} from known_dq_check"), least, most);
}
