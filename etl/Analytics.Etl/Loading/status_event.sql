-- fact_status_event, append-only. Made for millions of records: what can be said of most of them is not written down for
-- each, only the odd ones are.

-- The assignments that an event can name, by the agency as it is written here: a known agency by any of its names, an
-- unknown one as in the list of leads, and nothing at all when the task has one lead.
create or replace temp table lead_name as
with
lead as (
    select
        assignment_key, task_id, recorded_to,
        if(agency_id = '?unknown', '?' || star.name_key(agency_ref), agency_id) as name
    from star.bridge_assignment_lead
    where task_id in (select task_id from input_status_event)
),
named as (
    select task_id, name, assignment_key, recorded_to
    from lead
    qualify row_number() over (
        partition by task_id, name
        order by recorded_to is not null, recorded_to desc, assignment_key) = 1
),
written as (
    select agency_text.text, coalesce(agency_text.agency_id, '?' || agency_text.name_key) as name
    from agency_text
    where text in (select agency from input_status_event)
)
select named.task_id, written.text as agency, named.assignment_key
from named
join written using (name)
union all
select task_id, '', any_value(assignment_key)
from lead
where recorded_to is null
group by task_id
having count(*) = 1;

-- Records that are not simply new: strays that lead to no assignment, and ids that were loaded before.
create or replace temp table odd_event as
select input._file, input._line, 'stray' as outcome
from input_status_event input
anti join lead_name on lead_name.task_id = input.task_id and lead_name.agency = coalesce(input.agency, '');

insert into odd_event
with known as materialized (
    select *
    from star.fact_status_event
    where source = $source and event_id in (select event_id from input_status_event)
)
select
    input._file, input._line,
    case when
        row(lead_name.assignment_key, type.event_type_key, input.source_event_uid, input.effective_date,
            input.recorded_at, input.new_due_date, input.is_approved, input.is_by_issuer, input.actor_agency_id,
            input.reason_code, input.evidence_id)
        is not distinct from row(known.assignment_key, known.event_type_key, known.source_event_uid,
            known.effective_date, known.recorded_ts, known.new_due_date, known.is_approved, known.is_by_issuer,
            known.actor_agency_id, known.reason_code, known.evidence_id)
        then if(known.retracted_ts is null, 'same', 'changed')
        else 'other'
    end
from input_status_event input
join star.dim_event_type type on type.event_type = input.event_type
join lead_name on lead_name.task_id = input.task_id and lead_name.agency = coalesce(input.agency, '')
join known on known.event_id = input.event_id;

create or replace temp view row_status_event as
select input.*, coalesce(odd_event.outcome, 'new') as outcome
from input_status_event input
left join odd_event using (_file, _line);

insert into refused
with
stray as (
    select * from row_status_event where outcome = 'stray'
),
led as (
    select
        task_id, count(*) as count_leads,
        array_to_string(list(substr(assignment_id, length(task_id) + 2) order by assignment_id)[:5], ', ') as names
    from star.bridge_assignment_lead
    where recorded_to is null and task_id in (select task_id from stray)
    group by task_id
)
select
    'status_event', _file, _line, 'unknown_reference',
    if(agency is null,
        'agency is empty, and task ' || etl_quote(stray.task_id) || ' has ',
        'agency ' || etl_quote(agency) || ' does not lead task ' || etl_quote(stray.task_id) || ', which has ')
        || coalesce(count_leads, 0) || if(count_leads = 1, ' lead', ' leads')
        || coalesce(': ' || names || if(count_leads > 5, ' and ' || (count_leads - 5) || ' more', ''), '')
        || '. Name one of its leads; the record is held and tried again with every pull.'
from stray
left join led using (task_id);

insert into refused
select
    'status_event', _file, _line, 'contradiction',
    'event_id ' || event_id || ' was loaded before with other content. Events are never changed: send the correction as a '
        || 'new event with an id of its own.'
from row_status_event
where outcome = 'other';

-- Taken back before, and there again.
insert into changed_event
select event_key, false
from star.fact_status_event
where source = $source and retracted_ts is not null
    and event_id in (select event_id from row_status_event where outcome = 'changed');

update star.fact_status_event
set retracted_ts = null
where event_key in (select event_key from changed_event where not is_retracted);

insert into star.fact_status_event (
    source, event_id, source_event_uid, assignment_key, event_type_key, effective_date, recorded_ts, new_due_date,
    is_approved, is_by_issuer, actor_agency_id, reason_code, evidence_id, is_rejected, batch_key)
select
    $source, event_id, source_event_uid, assignment_key, event_type_key, effective_date, recorded_at, new_due_date,
    is_approved, is_by_issuer, actor_agency_id, reason_code, evidence_id,
    type.is_act and effective_date > recorded_at::date, $batch_key
from input_status_event input
join star.dim_event_type type using (event_type)
join lead_name on lead_name.task_id = input.task_id and lead_name.agency = coalesce(input.agency, '')
anti join odd_event on odd_event._file = input._file and odd_event._line = input._line;

insert into new_warning
select
    'effective_after_recorded', 'status_event', array_to_string(min(event_id, 5), ', '),
    count(*) || if(count(*) = 1, ' event is', ' events are') || ' effective after being recorded (rule R3): loaded, and '
        || 'read by no figure but data quality.',
    'Correct effective_date or recorded_at at the source and send a new event.', count(*)
from star.fact_status_event
where batch_key = $batch_key and is_rejected
having count(*) > 0;

insert into new_warning
with stray_name as (
    select text from agency_text where agency_id is null
)
select
    'unknown_agency', 'status_event', agency,
    'No agency is known by the name ' || etl_quote(agency) || '; ' || count(*)
        || if(count(*) = 1, ' event names it and its task too.', ' events name it and their tasks too.'),
    coalesce('Nearest: ' || any_value(names) || '. ', '') || 'Correct the name, or send it as an alias of its agency.',
    count(*)
from input_status_event event
join stray_name on stray_name.text = event.agency
anti join odd_event using (_file, _line)
left join agency_nearest on agency_nearest.text = event.agency
group by agency;

insert into new_warning
select
    'name_slip', 'status_event', agency,
    etl_slip_found(agency, any_value(slip_of), any_value(agency_id), count(*), 'event'), etl_slip_remedy(), count(*)
from input_status_event event
join (select text, slip_of, agency_id from agency_text where slip_of is not null) slip on slip.text = event.agency
anti join odd_event using (_file, _line)
group by agency;
