-- What is counted of targets, processes, money, feedback, checks of data and shared data, and of what stands in the way. Of
-- every record its newest version by K.
create temp table process as
select process_id, agency_id, peer_group, is_core, approved_from, approved_to
from (
    select *
    from star.dim_process
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by process_id order by recorded_ts desc) = 1
)
left join agency using (agency_id);

create temp table month as
select *
from star.fact_process_month
where recorded_ts < date '2026-01-11' and month between date '2025-10-01' and date '2025-12-31'
qualify row_number() over (partition by process_id, month order by recorded_ts desc) = 1;

-- Sums over sums: like a unit, without an interval.
create temp table ratio as
from unit
limit 0;

-- 10. Due in the quarter: the last value against the target; due later: against what was planned for its day.
create temp table attainment as
with value as (
    select metric_id, value, trajectory
    from star.fact_target_measurement
    where recorded_ts < date '2026-01-11' and as_of_date <= date '2025-12-31'
    qualify row_number() over (partition by metric_id order by as_of_date desc, recorded_ts desc) = 1
),
metric as (
    select *, due_date <= date '2025-12-31' as is_due
    from star.dim_metric
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by metric_id order by recorded_ts desc) = 1
),
aimed as (
    select
        metric.agency_id, peer_group, directive_id, is_due, weight as w, value as v, baseline as b,
        if(is_due, target, trajectory) as t, if(direction = 'up', v >= t, v <= t) is true as is_met
    from metric
    left join value using (metric_id)
    left join agency using (agency_id)
    left join star.dim_task using (task_id)
    where due_date >= date '2025-10-01'
)
select
    *,
    case when v is null then 0 when b is null or b = t then is_met::int else least(greatest((v - b) / (t - b), 0), 1) end as a
from aimed
where t is not null;

insert into ratio
select
    'target_attainment_index' || if(is_due, '', '/on_trajectory'), agency_id, peer_group, directive_id, null, 1, w * a, w
from attainment;

insert into unit
select 'target_attainment_index/targets_met_rate', agency_id, peer_group, directive_id, null, 1, is_met::int, 1
from attainment where is_due;

-- 12 to 14. What today's volume takes now, and what it would have taken by the baseline of the first day of the quarter.
create temp table saving as
with baseline as (
    select process_id, unit_cost_vnd, unit_hours, median_days
    from star.dim_baseline
    where recorded_ts < date '2026-01-11' and valid_from <= date '2025-10-01'
    qualify row_number() over (partition by process_id order by valid_from desc, recorded_ts desc) = 1
)
select
    process.agency_id, process.peer_group, process_id, sum(volume) as volume,
    if(any_value(unit_cost_vnd) is null, 0, sum(volume)) as volume_cost,
    if(any_value(unit_hours) is null, 0, sum(volume)) as volume_hours,
    if(any_value(baseline.median_days) is null, 0, sum(volume)) as volume_days,
    sum(cost_vnd) as cost, sum(volume * unit_cost_vnd) filter (cost_vnd is not null) as base_cost,
    sum(staff_hours) as hours, sum(volume * unit_hours) filter (staff_hours is not null) as base_hours,
    sum(volume * month.median_days) as days,
    sum(volume * baseline.median_days) filter (month.median_days is not null) as base_days,
    sum(staff_hours) filter (is_hours_logged) as hours_logged
from month
join process using (process_id)
left join baseline using (process_id)
where approved_to is null or approved_to >= date '2025-10-01'
group by all;

insert into ratio
select 'unit_cost_change', agency_id, peer_group, null, process_id, 1, cost, base_cost
from saving where cost is not null and base_cost > 0
union all
select 'unit_cost_change/coverage', agency_id, peer_group, null, process_id, 1, volume_cost, volume
from saving where volume > 0
union all
select 'effort_saving_rate', agency_id, peer_group, null, process_id, 1, hours, base_hours
from saving where hours is not null and base_hours > 0
union all
select 'effort_saving_rate/coverage', agency_id, peer_group, null, process_id, 1, volume_hours, volume
from saving where volume > 0
union all
select 'effort_saving_rate/hours_logged', agency_id, peer_group, null, process_id, 1, coalesce(hours_logged, 0), hours
from saving where hours is not null
union all
select 'cycle_time_change', agency_id, peer_group, null, process_id, 1, days, base_days
from saving where days is not null and base_days > 0
union all
select 'cycle_time_change/coverage', agency_id, peer_group, null, process_id, 1, volume_days, volume
from saving where volume > 0;

insert into unit
select 'unit_cost_change/cost_avoided_vnd', agency_id, peer_group, null, process_id, 1, base_cost - cost, null
from saving where base_cost - cost is not null
union all
select 'effort_saving_rate/hours_saved', agency_id, peer_group, null, process_id, 1, base_hours - hours, null
from saving where base_hours - hours is not null;

-- 16, 17.
insert into unit
with total as (
    select
        process_id, sum(volume) as cases, sum(cases_on_system) as on_system, sum(cases_closed) as closed,
        sum(cases_end_to_end) - sum(cases_with_paper_copy) as electronic, sum(cases_uncleared) as uncleared
    from month
    group by process_id
)
select
    'core_process_digitised_rate', agency_id, peer_group, null, null, 1,
    coalesce(cases > 0 and on_system / cases >= 0.9, false)::int, 1
from process
left join total using (process_id)
where is_core and approved_from <= date '2025-10-01' and (approved_to is null or approved_to >= date '2025-10-01')
union all
select 'end_to_end_digital_case_rate', agency_id, peer_group, null, process_id, 1, electronic, closed
from process join total using (process_id) where closed > 0
union all
select 'end_to_end_digital_case_rate/uncleared_cases', agency_id, peer_group, null, process_id, 1, uncleared, null
from process join total using (process_id) where closed > 0 or uncleared > 0;

-- 18. The newest month of the quarter; what was not supplied was not spent.
insert into ratio
with spent as (
    select *
    from star.fact_budget_month
    where recorded_ts < date '2026-01-11' and month_end between date '2025-10-01' and date '2025-12-31'
    qualify row_number() over (partition by project_id order by month_end desc, recorded_ts desc) = 1
)
select
    unnest(['disbursement_vs_plan_rate', 'disbursement_vs_plan_rate/share_of_allocation',
        'disbursement_vs_plan_rate/against_revised_plan']),
    agency_id, peer_group, null, project_id, 1,
    unnest([1, (allocated_vnd is not null)::int, (plan_cum_revised_vnd is not null)::int]) * coalesce(disbursed_cum_vnd, 0),
    unnest([plan_cum_vnd, coalesce(allocated_vnd, 0), coalesce(plan_cum_revised_vnd, 0)])
from spent
left join agency using (agency_id);

-- 19, but for the rate itself, whose interval knows how many were served.
create temp table survey as
select survey.* replace (coalesce(valid_responses, 0) as valid_responses, coalesce(satisfied, 0) as satisfied), peer_group
from (
    select *
    from star.fact_survey
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by survey_id order by recorded_ts desc) = 1
) survey
left join agency using (agency_id)
where ended_date between date '2025-10-01' and date '2025-12-31';

insert into unit
select 'satisfaction_rate/response_rate', agency_id, peer_group, null, channel, 1, valid_responses, sent
from survey
union all
select
    'satisfaction_rate/independent_share', agency_id, peer_group, null, channel, 1, if(is_independent, valid_responses, 0),
    valid_responses
from survey;

-- 20.
insert into unit
with item as (
    select *
    from star.fact_feedback
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by feedback_id order by recorded_ts desc) = 1
)
select
    'feedback_on_time_rate', agency_id, peer_group, null, null, 1,
    coalesce(answered_date <= least(due_date, date '2025-12-31'), false)::int, 1
from item
left join agency using (agency_id)
where due_date between date '2025-10-01' and date '2025-12-31'
    and (due_date < date '2026-01-10' or answered_date <= date '2025-12-31');

-- 21, 22, 23, 25: one look at every record, the last.
create temp table looked as
select last.*, peer_group
from (
    select *
    from star.fact_dq_check
    where recorded_ts < date '2026-01-11' and checked_date between date '2025-10-01' and date '2025-12-31'
    qualify row_number() over (partition by system_name, record_id order by checked_date desc, recorded_ts desc) = 1
) last
left join agency using (agency_id);

insert into unit
select 'dq_correct_rate', agency_id, peer_group, null, system_name, 1, is_audit_match::int, 1
from looked where is_audit_match is not null
union all
select 'dq_complete_rate', agency_id, peer_group, null, system_name, 1, filled_cells, mandatory_cells
from looked
union all
select
    'dq_clean_rate', agency_id, peer_group, null, system_name, 1,
    (is_well_formed and is_resolved and duplicate_of is null)::int, 1
from looked
union all
select
    'dq_consistent_rate', agency_id, peer_group, null, system_name, 1,
    ((status_here, due_date_here) is not distinct from (status_there, due_date_there))::int, 1
from looked where other_system is not null;

-- 26.
insert into unit
with element as (
    select *
    from star.dim_data_element
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by element_id order by recorded_ts desc) = 1
),
reading as (
    select *
    from star.fact_api_usage
    where recorded_ts < date '2026-01-11' and month between date '2025-10-01' and date '2025-12-31'
    qualify row_number() over (partition by element_id, reader_agency_id, month order by recorded_ts desc) = 1
)
select
    'dq_shared_rate', agency_id, peer_group, null, element.source, 1,
    (published_from <= date '2025-12-31' is true and exists (
        from reading
        where reading.element_id = element.element_id and reads > 0 and reader_agency_id <> element.agency_id))::int, 1
from element
left join agency using (agency_id)
where registered_from <= date '2025-12-31' and (registered_to is null or registered_to >= date '2025-10-01');

-- 28. Charged to who can remove it.
create temp table obstacle as
with episode as (
    select *
    from star.fact_blocking_episode
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by episode_id order by recorded_ts desc) = 1
)
select
    unblocker_agency_id as agency_id, agency.peer_group, directive_id, cause, date '2025-12-31' - blocked_date as days
from episode
left join agency on agency.agency_id = unblocker_agency_id
left join star.dim_task using (task_id)
where blocked_date <= date '2025-12-31' and (unblocked_date is null or unblocked_date > date '2025-12-31');

insert into unit
select 'bottleneck_open_median_days/open_count', agency_id, peer_group, directive_id, cause, 1, 1, null
from obstacle
union all
select 'bottleneck_open_median_days/over_30_days', agency_id, peer_group, directive_id, cause, 1, (days > 30)::int, null
from obstacle
union all
select 'bottleneck_open_median_days/open_days', agency_id, peer_group, directive_id, cause, 1, days, null
from obstacle;
