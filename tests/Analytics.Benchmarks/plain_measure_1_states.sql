-- The same states and figures for 2025-Q4, V = 2025-12-31, K = 2026-01-10, stored in the same file, written by hand for this
-- one quarter: no definitions, no runs, no colours, no intervals but Wilson's, no versions and no lineage of agencies.
create temp table agency as
select agency_id, peer_group
from star.dim_agency
where agency_id <> '?unknown' and coalesce(valid_from, date '2025-12-31') <= date '2025-12-31'
    and coalesce(valid_to, date '2025-12-31') >= date '2025-12-31';

-- Only what a directive itself asks for: neither restatements nor the pieces that agencies cut it into.
create temp table task as
select
    task_id, directive_id, task_kind, theme, assigned_date, original_due_date, c_who, c_what, c_when, c_result, c_head
from star.dim_task
where canonical_task_id = task_id and parent_task_id is null;

create temp table event as
select e.*
from star.fact_status_event e
anti join star.duplicate_event d using (event_key)
where not is_rejected and recorded_ts < date '2026-01-11';

create temp table progress as
with deciding as (
    select assignment_key, event_type_key as t, effective_date as d, recorded_ts, event_id
    from event
    where event_type_key in (4, 5, 6) or (event_type_key = 7 and effective_date <= date '2025-12-31')
),
later as (
    select assignment_key, min(d) as first_later
    from deciding
    where t = 4 and d > date '2025-12-31'
    group by assignment_key
),
turns as (
    select
        assignment_key, t, d, lag(t) over w as previous_t, lag(d) over w as previous_d, lead(t) over w as next_t,
        last_value(if(t in (6, 7), t, null) ignore nulls) over (
            w rows between unbounded preceding and 1 preceding) is distinct from 6 as is_open,
        count(*) filter (t = 7) over (w rows between 1 following and unbounded following) = 0 as is_last
    from deciding
    left join later using (assignment_key)
    where d < coalesce(first_later, date '9999-12-31')
    window w as (partition by assignment_key order by d, t, recorded_ts, event_id)
)
select
    assignment_key,
    min(d) filter (t = 6 and d <= date '2025-12-31') as first_accepted,
    min(if(previous_t = 4, previous_d, d)) filter (is_last and t = 6 and is_open) as done,
    min(d) filter (is_last and t = 4 and next_t is null and is_open) as awaiting,
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
    select assignment_key, 0::bigint as step, original_due_date as due, false as is_late
    from star.bridge_assignment_lead
    join task using (task_id)
    where assignment_key in (select assignment_key from extension) and original_due_date is not null
    union all
    select assignment_key, extension.step, if(d <= due, new_due_date, due), is_late or d >= due - 7
    from walk
    join extension using (assignment_key)
    where extension.step = walk.step + 1
)
select assignment_key, arg_max(due, step) as due, bool_or(is_late) as is_late
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
        assignment_key, task_id, via_group_id, lead.agency_id, agency.peer_group, directive_id, theme, weight_share, task_kind,
        assigned_date,
        original_due_date, coalesce(due.due, original_due_date) as due, awaiting, cancelled, explained, first_accepted,
        if(done <= date '2025-12-31', done, null) as done, coalesce(returned, 0) as returned, coalesce(reopened, 0) as reopened,
        due.due is not null as is_extended, coalesce(is_late, false) as is_extended_late,
        assigned_date > original_due_date is true as is_misdated
    from star.bridge_assignment_lead lead
    join task using (task_id)
    left join agency using (agency_id)
    left join progress using (assignment_key)
    left join due using (assignment_key)
    left join cancelled using (assignment_key)
    where assigned_date <= date '2025-12-31'
)
select
    *,
    case
        when task_kind = 'standing' or due is null then null
        when is_misdated then 'excluded'
        when done is not null then if(done <= due, 'on_time', 'late')
        when cancelled <= due then 'excluded'
        when awaiting <= due then 'awaiting'
        when due < date '2026-01-10' then 'late'
        else 'pending'
    end as verdict,
    case
        when task_kind = 'standing' or original_due_date is null then null
        when is_misdated then 'excluded'
        when done is not null then if(done <= original_due_date, 'on_time', 'late')
        when cancelled <= original_due_date then 'excluded'
        when awaiting <= original_due_date then 'awaiting'
        when original_due_date < date '2026-01-10' then 'late'
        else 'pending'
    end as verdict_original
from joined;
