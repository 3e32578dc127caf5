-- The same states and the same thirteen indicators for 2025-Q4, V = 2025-12-31, K = 2026-01-10, stored in the same file,
-- written by hand as one script for this one quarter: no definitions, no runs, no companions, no lineage of agencies.
create temp table event as
select e.*
from star.fact_status_event e
anti join star.duplicate_event d using (event_key)
where not is_rejected and recorded_ts < date '2026-01-11';

create temp table progress as
with view as (
    select assignment_key, event_type_key as t, effective_date as d, recorded_ts, event_id
    from event
    where event_type_key in (4, 5, 6) or (event_type_key = 7 and effective_date <= date '2025-12-31')
    qualify d < coalesce(min(d) filter (t = 4 and d > date '2025-12-31') over (partition by assignment_key), date '9999-12-31')
),
rounds as (
    select *, sum((t = 7)::int) over w as round, sum((t = 7)::int) over (partition by assignment_key) as last_round
    from view
    window w as (partition by assignment_key order by d, t, recorded_ts, event_id rows unbounded preceding)
),
turns as (
    select
        *, lag(t) over w as previous_t, lag(d) over w as previous_d, lead(t) over w as next_t,
        coalesce(sum((t = 6)::int) over (w rows between unbounded preceding and 1 preceding), 0) = 0 as is_open
    from rounds
    window w as (partition by assignment_key, round order by d, t, recorded_ts, event_id)
)
select
    assignment_key,
    min(d) filter (t = 6 and d <= date '2025-12-31') as first_accepted,
    min(if(previous_t = 4, previous_d, d)) filter (round = last_round and t = 6 and is_open) as done,
    min(d) filter (round = last_round and t = 4 and next_t is null and is_open) as awaiting,
    count(*) filter (t = 5 and previous_t = 4 and is_open) as returned,
    count(*) filter (t = 7) as reopened
from turns
group by assignment_key;

create temp table due as
with recursive extension as (
    select
        assignment_key, effective_date as d, new_due_date,
        row_number() over (partition by assignment_key order by effective_date, recorded_ts, event_id) as step
    from event
    where event_type_key = 2 and is_approved and new_due_date is not null and effective_date <= date '2025-12-31'
),
walk as (
    select assignment_key, 0::bigint as step, original_due_date as due
    from star.bridge_assignment_lead
    join star.dim_task using (task_id)
    where assignment_key in (select assignment_key from extension) and original_due_date is not null
    union all
    select assignment_key, extension.step, if(d <= due, new_due_date, due)
    from walk
    join extension using (assignment_key)
    where extension.step = walk.step + 1
)
select assignment_key, arg_max(due, step) as due
from walk
group by assignment_key;

create or replace table plain_state as
with cancelled as (
    select
        assignment_key,
        min(effective_date) filter (event_type_key = 8 and is_by_issuer is distinct from false
            and effective_date <= date '2025-12-31') as cancelled,
        min(effective_date) filter (event_type_key = 9) as explained
    from event
    where event_type_key in (8, 9)
    group by assignment_key
),
joined as (
    select
        assignment_key, lead.agency_id, agency.peer_group, directive_id, weight_share, task_kind, assigned_date,
        original_due_date, coalesce(due.due, original_due_date) as due, awaiting, cancelled, explained, first_accepted,
        if(done <= date '2025-12-31', done, null) as done, coalesce(returned, 0) as returned, coalesce(reopened, 0) as reopened,
        due.due is not null as is_extended, assigned_date > original_due_date is true as is_misdated
    from star.bridge_assignment_lead lead
    join star.dim_task task using (task_id)
    left join star.dim_agency agency using (agency_id)
    left join progress using (assignment_key)
    left join due using (assignment_key)
    left join cancelled using (assignment_key)
    where assigned_date <= date '2025-12-31'
)
select
    *,
    case
        when task_kind = 'standing' or due is null or is_misdated then null
        when done is not null then if(done <= due, 'on_time', 'late')
        when cancelled <= due then 'excluded'
        when awaiting <= due then 'awaiting'
        when due < date '2026-01-10' then 'late'
        else 'pending'
    end as verdict,
    case
        when task_kind = 'standing' or original_due_date is null or is_misdated then null
        when done is not null then if(done <= original_due_date, 'on_time', 'late')
        when cancelled <= original_due_date then 'excluded'
        when awaiting <= original_due_date then 'awaiting'
        when original_due_date < date '2026-01-10' then 'late'
        else 'pending'
    end as verdict_original
from joined;

create temp table duty as
select duty.*, peer_group
from star.report_duty(date '2026-01-10') duty
left join star.dim_agency using (agency_key)
where not is_waived and due_date between date '2025-10-01' and date '2025-12-31'
    and (submitted_date <= date '2025-12-31' or due_date < date '2026-01-10');

create temp table unit as
select
    'on_time_completion_rate' as id, agency_id, peer_group, directive_id, weight_share as w,
    (verdict = 'on_time')::int as x, 1 as n
from plain_state where due between date '2025-10-01' and date '2025-12-31' and verdict in ('on_time', 'late')
union all
select 'on_time_original_rate', agency_id, peer_group, directive_id, weight_share, (verdict_original = 'on_time')::int, 1
from plain_state
where original_due_date between date '2025-10-01' and date '2025-12-31' and verdict_original in ('on_time', 'late')
union all
select 'overdue_open_rate', agency_id, peer_group, directive_id, weight_share,
    (due < date '2025-12-31' and (awaiting <= due) is not true)::int, 1
from plain_state where done is null and cancelled is null and not is_misdated and task_kind <> 'standing' and due is not null
union all
select 'report_on_time_rate', agency_id, peer_group, directive_id, 1,
    coalesce(submitted_date <= due_date and submitted_date <= date '2025-12-31', false)::int, 1
from duty
union all
select 'evidence_backed_report_rate', agency_id, peer_group, directive_id, 1, (evidence_valid_count >= 1)::int, 1
from duty where submitted_date <= date '2025-12-31'
union all
select 'non_reporting_agency_rate', agency_id, any_value(peer_group), null, 1,
    (not coalesce(bool_or(submitted_date <= date '2025-12-31'), false))::int, 1
from duty group by agency_id
union all
select 'assignment_clarity_rate', null, null, directive_id, 1, (c_who and c_what and c_when and c_result and c_head)::int, 1
from star.dim_task
where assigned_date between date '2025-10-01' and date '2025-12-31' and c_who is not null and c_what is not null
    and c_when is not null and c_result is not null and c_head is not null
union all
select 'first_pass_acceptance_rate', agency_id, peer_group, directive_id, weight_share, (returned = 0 and reopened = 0)::int, 1
from plain_state
where first_accepted between date '2025-10-01' and date '2025-12-31' and not is_misdated and task_kind <> 'standing'
union all
select 'extension_rate', agency_id, peer_group, directive_id, weight_share, is_extended::int, 1
from plain_state
where original_due_date between date '2025-10-01' and date '2025-12-31' and not is_misdated and task_kind <> 'standing'
union all
select 'head_accountability_rate', agency_id, peer_group, directive_id, weight_share,
    coalesce(explained <= due + 7, false)::int, 1
from plain_state where verdict = 'late' and due + 1 between date '2025-10-01' and date '2025-12-31'
union all
select 'deadline_heaping_ratio', agency_id, peer_group, directive_id, weight_share, (due - done <= 1)::int, 1
from plain_state
where verdict = 'on_time' and due between date '2025-10-01' and date '2025-12-31' and due - done <= 29
union all
select 'dq_live_rate', agency_id, peer_group, directive_id, 1, (recorded_ts::date - effective_date <= 3)::int, 1
from event
join star.bridge_assignment_lead lead using (assignment_key)
join star.dim_task using (task_id)
left join star.dim_agency using (agency_id)
where effective_date between date '2025-10-01' and date '2025-12-31';

create or replace table plain_figure as
with grouped as (
    select
        id as indicator_id,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive' end as grain,
        peer_group, agency_id, directive_id, sum(x) as x, sum(n) as n, sum(x * w) as wx, sum(n * w) as wn
    from unit
    group by grouping sets ((id), (id, peer_group), (id, agency_id), (id, directive_id))
)
select
    indicator_id, grain, peer_group, agency_id, directive_id,
    if(grain = 'agency', x / n, wx / wn) * if(indicator_id = 'deadline_heaping_ratio', 15, 1) as value,
    star.wilson_low(if(grain = 'agency', x, wx), if(grain = 'agency', n, wn)) as low,
    star.wilson_high(if(grain = 'agency', x, wx), if(grain = 'agency', n, wn)) as high
from grouped;

insert into plain_figure by name
with life as (
    select
        grain, key, coalesce(done, cancelled, date '2025-12-31') - assigned_date as t,
        sum(if(done is null, 0, w)) as events, sum(w) as leaving
    from (
        select 'system' as grain, null as key, weight_share as w, * from plain_state
        union all
        select 'peer_group', peer_group, weight_share, * from plain_state
        union all
        select 'agency', agency_id, 1, * from plain_state
        union all
        select 'directive', directive_id, weight_share, * from plain_state
    )
    where task_kind <> 'standing' and not is_misdated and assigned_date > date '2024-12-31'
    group by grain, key, t
),
risk as (
    select *, sum(leaving) over (partition by grain, key order by t desc) as remaining
    from life
),
curve as (
    select *, product(1 - events / remaining) over (partition by grain, key order by t) as s
    from risk
)
select
    'km_median_completion_days' as indicator_id, grain,
    if(grain = 'peer_group', key, null) as peer_group, if(grain = 'agency', key, null) as agency_id,
    if(grain = 'directive', key, null) as directive_id, min(t) filter (s <= 0.5 + 1e-12) as value
from curve
group by grain, key;
