-- What is counted of tasks, their events and accounts, and of reports. A unit is x of n; without n it is a number to add up. A
-- column that is null keeps the unit out of that grain.
create temp table unit (
    id varchar, agency_id varchar, peer_group varchar, directive_id varchar, part varchar, w double, x double, n double
);

-- 1. The verdicts beside the rate are numbers of assignments.
insert into unit
select
    'on_time_completion_rate', agency_id, peer_group, directive_id, null, weight_share, (verdict = 'on_time')::int, 1
from plain_state where due between date '2025-10-01' and date '2025-12-31' and verdict in ('on_time', 'late')
union all
select 'on_time_completion_rate/' || verdict, agency_id, peer_group, directive_id, null, 1, 1, null
from plain_state where due between date '2025-10-01' and date '2025-12-31' and verdict is not null
union all
(
    -- Strict: a task is on time when all who lead it together are. The members of a group each have a task of their own.
    select 'on_time_completion_rate/all_leads_on_time', null, null, directive_id, null, 1, min((verdict = 'on_time')::int), 1
    from plain_state
    where due between date '2025-10-01' and date '2025-12-31' and verdict in ('on_time', 'late') and via_group_id is null
    group by directive_id, task_id
    union all
    select 'on_time_completion_rate/all_leads_on_time', null, null, directive_id, null, 1, (verdict = 'on_time')::int, 1
    from plain_state
    where due between date '2025-10-01' and date '2025-12-31' and verdict in ('on_time', 'late') and via_group_id is not null
);

-- 2, 9, 11, 29, 30.
insert into unit
select
    'on_time_original_rate', agency_id, peer_group, directive_id, null, weight_share, (verdict_original = 'on_time')::int, 1
from plain_state
where original_due_date between date '2025-10-01' and date '2025-12-31' and verdict_original in ('on_time', 'late')
union all
select
    'head_accountability_rate', agency_id, peer_group, null, null, weight_share, coalesce(explained <= due + 7, false)::int, 1
from plain_state
where verdict = 'late' and due + 1 between date '2025-10-01' and date '2025-12-31' and agency_id <> '?unknown'
union all
select
    'first_pass_acceptance_rate', agency_id, peer_group, directive_id, acceptance.actor_agency_id, weight_share,
    (returned = 0 and reopened = 0)::int, 1
from plain_state
left join (
    select assignment_key, actor_agency_id
    from event
    where event_type_key = 6
    qualify row_number() over (partition by assignment_key order by effective_date, recorded_ts, event_id) = 1
) acceptance using (assignment_key)
where first_accepted between date '2025-10-01' and date '2025-12-31' and not is_misdated and task_kind <> 'standing'
union all
select
    'deadline_heaping_ratio', agency_id, peer_group, directive_id, null, weight_share, (due - done <= 1)::int, 1
from plain_state where verdict = 'on_time' and due between date '2025-01-01' and date '2025-12-31' and due - done < 30;

insert into unit
with due as (
    select plain_state.*, issuer
    from plain_state
    join star.dim_directive using (directive_id)
    where original_due_date between date '2025-10-01' and date '2025-12-31' and not is_misdated and task_kind <> 'standing'
)
select 'extension_rate', agency_id, peer_group, directive_id, issuer, weight_share, is_extended::int, 1
from due
union all
select
    'extension_rate/late_extension_share', agency_id, peer_group, directive_id, issuer, weight_share, is_extended_late::int, 1
from due where is_extended;

-- 3. What is open and has a date.
create temp table plain_open as
select *, due < date '2025-12-31' and (awaiting <= due) is not true as is_overdue
from plain_state
where done is null and cancelled is null and not is_misdated and task_kind <> 'standing' and due is not null;

insert into unit
select 'overdue_open_rate', agency_id, peer_group, directive_id, null, weight_share, is_overdue::int, 1
from plain_open
union all
select 'overdue_open_rate/overdue_count', agency_id, peer_group, directive_id, null, 1, 1, null
from plain_open where is_overdue;

-- 27. Tasks of the same theme in two years tell how long a task takes; of that, what is left for one of this age.
insert into unit
with life as (
    select
        coalesce(theme, '') as theme, coalesce(done, cancelled, date '2025-12-31') - assigned_date as t,
        done is not null as ended
    from plain_state
    where task_kind <> 'standing' and not is_misdated and assigned_date > date '2023-12-31'
),
peers as (
    select theme, count(*) as n, count(*) filter (ended) as ends, max(t) as longest, max(t) filter (ended) as last_end
    from life
    group by theme
),
daily as (
    select theme, t, count(*) as leaving, count(*) filter (ended) as ends
    from life
    group by theme, t
),
curve as (
    select theme, t, product(1 - ends / remaining) over (partition by theme order by t) as s
    from (select *, sum(leaving) over (partition by theme order by t desc) as remaining from daily)
),
coming as (
    select
        *, coalesce(theme, '') as family, date '2025-12-31' - assigned_date as age, due - assigned_date as days_at_due,
        coalesce(awaiting <= due, false) as is_submitted
    from plain_open
    where due between date '2026-01-01' and date '2026-03-31'
),
judged as (
    select
        coming.*, coalesce(peers.n >= 30 and peers.ends >= 10 and days_at_due <= longest and age < last_end, false) as is_known,
        coalesce(at_age.s, 1) as s_age, coalesce(at_due.s, 1) as s_due,
        age >= (select min(t) from curve where curve.theme = family and s <= 0.5 + 1e-12) as is_old
    from coming
    left join peers on peers.theme = family
    asof left join curve at_age on at_age.theme = family and at_age.t <= age
    asof left join curve at_due on at_due.theme = family and at_due.t <= days_at_due
)
select
    unnest(['at_risk_rate', 'at_risk_rate/by_rule']), agency_id, peer_group, directive_id, null, weight_share,
    unnest([
        not is_submitted and if(is_known, 1 - s_due / s_age < 0.5, coalesce(is_old, false)), not is_submitted and not is_known
    ])::int, 1
from judged;

-- 5 to 7. A duty that no task asks for stands under the unknown directive.
create temp table duty as
with known as (
    select *
    from star.fact_report_duty
    where recorded_ts < date '2026-01-11'
    qualify row_number() over (partition by duty_id order by recorded_ts desc) = 1
)
select
    known.* replace (if(submitted_date <= date '2025-12-31', submitted_date, null) as submitted_date), peer_group
from known
left join agency using (agency_id)
where not is_waived and due_date between date '2025-07-01' and date '2025-12-31';

insert into unit
with owed as (
    select *, coalesce(directive_id, '?unknown') as directive
    from duty
    where due_date >= date '2025-10-01' and (submitted_date is not null or due_date < date '2026-01-10')
)
select
    'report_on_time_rate', agency_id, peer_group, directive, task_id || '|' || agency_id, 1,
    coalesce(submitted_date <= due_date, false)::int, 1
from owed
union all
select 'evidence_backed_report_rate', agency_id, peer_group, directive, null, 1, (evidence_valid_count >= 1)::int, 1
from owed where submitted_date is not null;

insert into unit
with silence as (
    select
        any_value(peer_group) as peer_group,
        bool_or(due_date < date '2025-10-01') as owed_before, bool_or(due_date >= date '2025-10-01') as owed_now,
        count(submitted_date) as sent, count(submitted_date) filter (due_date >= date '2025-10-01') as sent_now
    from duty
    where agency_id <> '?unknown'
    group by agency_id
)
select 'non_reporting_agency_rate', null, peer_group, null, null, 1, (sent_now = 0)::int, 1
from silence where owed_now
union all
select 'non_reporting_agency_rate/silent_two_periods', null, peer_group, null, null, 1, 1, null
from silence where owed_before and owed_now and sent = 0;

-- 8.
insert into unit
select
    unnest(['assignment_clarity_rate', 'assignment_clarity_rate/c_who', 'assignment_clarity_rate/c_what',
        'assignment_clarity_rate/c_when', 'assignment_clarity_rate/c_result', 'assignment_clarity_rate/c_head']),
    null, null, directive_id, issuer, 1,
    unnest([c_who and c_what and c_when and c_result and c_head, c_who, c_what, c_when, c_result, c_head])::int, 1
from task
join star.dim_directive using (directive_id)
where assigned_date between date '2025-10-01' and date '2025-12-31'
    and c_who::int + c_what::int + c_when::int + c_result::int + c_head::int is not null;

-- 15. The newest account of the quarter.
insert into unit
select
    'input_output_accounting_rate', agency_id, peer_group, directive_id, null, 1,
    (has_budget is distinct from false and has_hours and has_output and has_impact)::int, 1
from (
    select *
    from star.fact_assignment_account
    where recorded_ts < date '2026-01-11' and as_of_date between date '2025-10-01' and date '2025-12-31'
    qualify row_number() over (partition by task_id, agency_id order by as_of_date desc, recorded_ts desc) = 1
)
left join agency using (agency_id)
left join star.dim_task using (task_id);

-- 24, and what was refused, which fails 21.
insert into unit
select
    'dq_live_rate', lead.agency_id, peer_group, directive_id, event.source, 1,
    (recorded_ts::date - effective_date <= 3)::int, 1
from event
join star.bridge_assignment_lead lead using (assignment_key)
join star.dim_task using (task_id)
left join agency using (agency_id)
where effective_date between date '2025-10-01' and date '2025-12-31'
union all
select 'dq_correct_rate', lead.agency_id, peer_group, null, event.source, 1, 0, 1
from star.fact_status_event event
join star.bridge_assignment_lead lead using (assignment_key)
left join agency using (agency_id)
where is_rejected and recorded_ts >= date '2025-10-01' and recorded_ts < date '2026-01-01';
