-- bridge_task_agency and bridge_assignment_lead: rule R9 and the readings T4 and T5. A list is expanded once, when the
-- task is loaded or corrected; an entry that meant nothing then is tried again with every pull.

create or replace temp table team as
select agency_id as group_id from star.dim_agency where recorded_to is null and is_group and agency_key > 0
union
select group_id from star.bridge_agency_group;

-- A membership on a day: what a group means on the day of assignment.
create or replace temp table team_member as
select
    group_id, agency_id, coalesce(valid_from, date '0001-01-01') as first_day, coalesce(valid_to, date '9999-12-31') as last_day
from star.bridge_agency_group;

create or replace temp table task_entry as
with
sent as (
    select task_id, assigned_date, outcome, 'lead' as role, lead_agencies as refs from row_task where outcome <> 'same'
    union all
    select task_id, assigned_date, outcome, 'coordinate', coordinating_agencies from row_task where outcome <> 'same'
),
-- Tasks of earlier pulls with an agency that is known only now, or about which an operator has decided, or a group that has
-- members only now.
again as (
    select entry.task_id
    from star.bridge_task_agency entry
    join agency_text on agency_text.text = entry.agency_ref
    where (entry.agency_id = '?unknown' or agency_text.is_reconsidered)
        and coalesce(agency_text.agency_id, '?unknown') <> entry.agency_id
    union
    select entry.task_id
    from star.bridge_task_agency entry
    join star.dim_task task on task.task_id = entry.task_id and task.recorded_to is null
    join team_member on team_member.group_id = entry.agency_id
        and task.assigned_date between team_member.first_day and team_member.last_day
    where entry.role = 'lead' and not exists (
        from star.bridge_assignment_lead lead
        where lead.task_id = entry.task_id and lead.via_group_id = entry.agency_id)
    -- A group whose every member leads by itself has no row of its own, and needs none.
        and not exists (
            from star.bridge_assignment_lead lead
            where lead.task_id = entry.task_id and lead.agency_id = team_member.agency_id)
),
entry as (
    select task_id, assigned_date, outcome, role, unnest(refs) as agency_ref, generate_subscripts(refs, 1) as entry_number
    from sent
    union all
    select known.task_id, task.assigned_date, 'again', known.role, known.agency_ref, known.entry_number
    from star.bridge_task_agency known
    join star.dim_task task on task.task_id = known.task_id and task.recorded_to is null
    where known.task_id in (from again) and known.task_id not in (select task_id from sent)
),
-- What an entry meant when the task was loaded it still means, unless it meant nothing or an operator has decided.
meant as (
    select task_id, role, entry_number, agency_id
    from star.bridge_task_agency
    where agency_id <> '?unknown' and agency_ref not in (select text from agency_text where is_reconsidered)
)
select
    entry.task_id, entry.assigned_date, entry.outcome, entry.role, entry.entry_number::integer as entry_number,
    entry.agency_ref,
    coalesce(if(entry.outcome = 'again', meant.agency_id, null), agency_text.agency_id, '?unknown') as agency_id,
    if(entry.outcome = 'again' and meant.agency_id is not null, null, agency_text.slip_of) as slip_of
from entry
left join agency_text on agency_text.text = entry.agency_ref
left join meant on meant.task_id = entry.task_id and meant.role = entry.role and meant.entry_number = entry.entry_number;

delete from star.bridge_task_agency where task_id in (select task_id from task_entry);

insert into star.bridge_task_agency (task_id, role, entry_number, agency_ref, agency_id)
select task_id, role, entry_number, agency_ref, agency_id
from task_entry
order by task_id, role, entry_number;

-- Keys of names are dear: each is made once.
create or replace temp table ref_key as
select agency_ref, star.name_key(agency_ref) as name_key
from (
    select agency_ref from task_entry
    union
    select agency_ref from star.bridge_assignment_lead where task_id in (select task_id from task_entry)
);

-- One row per task and agency: named itself before through a group, the first entry before a later one (T4).
create or replace temp table expansion as
with
entry as (
    select
        task_id, assigned_date, outcome, entry_number, agency_ref, agency_id,
        1.0::double / count(*) over (partition by task_id) as weight_share
    from task_entry
    where role = 'lead'
),
lead as (
    select task_id, outcome, entry_number, agency_id, agency_ref, null::varchar as via_group_id, weight_share
    from entry
    where agency_id not in (from team)
    union all
    select entry.task_id, outcome, entry_number, member.agency_id, member.agency_id, entry.agency_id, weight_share
    from entry
    join team_member member on member.group_id = entry.agency_id
        and entry.assigned_date between member.first_day and member.last_day
)
select
    task_id || '|' || if(agency_id = '?unknown', agency_ref, agency_id) as assignment_id,
    task_id, outcome, agency_id, agency_ref, via_group_id, weight_share
from lead
left join ref_key using (agency_ref)
qualify row_number() over (
    partition by task_id, agency_id, if(agency_id = '?unknown', name_key, '')
    order by via_group_id is not null, entry_number) = 1;

-- The key of an assignment is found by its id, also of one that had vanished; else by the name that it had and that means
-- another agency now: an unknown one, or one about which an operator has decided.
create or replace temp table lead_before as
select lead.*, name_key
from star.bridge_assignment_lead lead
join ref_key using (agency_ref)
where task_id in (select task_id from task_entry)
qualify row_number() over (partition by assignment_id order by recorded_to is not null, recorded_to desc) = 1;

create or replace temp table lead_change as
with
renamed as (
    select task_id, name_key, assignment_key, agency_id
    from lead_before
    where recorded_to is null and via_group_id is null and assignment_id not in (select assignment_id from expansion)
    qualify row_number() over (partition by task_id, name_key order by assignment_key) = 1
),
-- When the one lead of a task is corrected to another, what was reported of the task is reported of the other.
sole as (
    select task_id, any_value(assignment_key) as assignment_key
    from lead_before
    where recorded_to is null
    group by task_id
    having count(*) = 1
),
alone as (
    select task_id from expansion group by task_id having count(*) = 1
)
select
    expansion.*,
    coalesce(
        if(same.recorded_to is null, same.assignment_key, null),
        if(alone.task_id is null, null, sole.assignment_key),
        same.assignment_key,
        renamed.assignment_key) as assignment_key,
    coalesce(
        same.recorded_to is null and same.agency_ref = expansion.agency_ref
        and same.via_group_id is not distinct from expansion.via_group_id
        and same.weight_share = expansion.weight_share, false) as is_same
from expansion
left join lead_before same on same.assignment_id = expansion.assignment_id
left join ref_key on ref_key.agency_ref = expansion.agency_ref
left join sole on sole.task_id = expansion.task_id
left join alone on alone.task_id = expansion.task_id
left join renamed
    on renamed.task_id = expansion.task_id and renamed.name_key = ref_key.name_key
    and expansion.via_group_id is null and (renamed.agency_id = '?unknown' or expansion.outcome = 'again');

update star.bridge_assignment_lead
set recorded_to = $today
where recorded_to is null and task_id in (select task_id from task_entry)
    and assignment_id not in (select assignment_id from lead_change where is_same);

insert into star.bridge_assignment_lead (
    assignment_key, assignment_id, task_id, agency_id, agency_ref, via_group_id, weight_share, recorded_from)
select
    coalesce(assignment_key, nextval('star.assignment_key')), assignment_id, task_id, agency_id, agency_ref, via_group_id,
    weight_share, if(outcome = 'new', null, $today)
from (from lead_change where not is_same order by task_id, assignment_id);

-- Two names of one agency in one list were two assignments while one of them was unknown: they are one now, and what was
-- reported of either is reported of it.
create or replace temp table merged_assignment as
select before.assignment_key as old_key, min(lead.assignment_key) as new_key
from lead_before before
join ref_key on ref_key.name_key = before.name_key
join task_entry entry
    on entry.task_id = before.task_id and entry.role = 'lead' and entry.agency_ref = ref_key.agency_ref
join star.bridge_assignment_lead lead
    on lead.task_id = entry.task_id and lead.agency_id = entry.agency_id and lead.recorded_to is null
where before.recorded_to is null and before.via_group_id is null
    and (before.agency_id = '?unknown' or entry.outcome = 'again')
    and before.assignment_key not in (
        select assignment_key
        from star.bridge_assignment_lead
        where recorded_to is null and task_id in (select task_id from task_entry))
group by before.assignment_key;

insert into changed_event
select event_key, false
from star.fact_status_event
where assignment_key in (select old_key from merged_assignment) and retracted_ts is null;

update star.fact_status_event
set assignment_key = new_key
from merged_assignment
where old_key = assignment_key;

insert into new_warning
select
    'name_slip', 'task', agency_ref,
    etl_slip_found(agency_ref, any_value(slip_of), any_value(agency_id), count(distinct task_id), 'task'),
    etl_slip_remedy(), count(distinct task_id)
from task_entry
where slip_of is not null
group by agency_ref;

insert into new_warning
select
    'unknown_agency', 'task', task_entry.agency_ref,
    'No agency is known by the name ' || etl_quote(task_entry.agency_ref) || '; ' || count(distinct task_id)
        || if(count(distinct task_id) = 1, ' task names it.', ' tasks name it.'),
    coalesce('Nearest: ' || any_value(names) || '. ', '') || 'Correct the name, or send it as an alias of its agency.',
    count(distinct task_id)
from task_entry
left join agency_nearest on agency_nearest.text = task_entry.agency_ref
where agency_id = '?unknown' and outcome <> 'again'
group by task_entry.agency_ref;

insert into new_warning
select
    'empty_group', 'task', agency_id,
    count(distinct task_id) || if(count(distinct task_id) = 1, ' task was', ' tasks were')
        || ' given to group ' || etl_quote(agency_id) || ', which has no member on the day of assignment: no assignment.',
    'Send its members as agency_group, with validity that covers the day; the next pull then assigns them.',
    count(distinct task_id)
from task_entry
where role = 'lead' and outcome <> 'again' and agency_id in (from team)
    and not exists (
        from team_member member
        where member.group_id = task_entry.agency_id
            and task_entry.assigned_date between member.first_day and member.last_day)
group by agency_id;
