-- What a pull must do at least, as one would write it by hand for files known to be good: read the CSV with their types,
-- expand leads, find keys, mark rejected and repeated events. No landing, hashing, checks, quarantine or versions.
begin;

insert into star.dim_agency by name
select
    agency_id, name_vi, name_en, level, block, peer_group, coalesce(is_group, false) as is_group, parent_agency_id,
    valid_from, valid_to
from read_csv('{folder}/agency.csv', header = true, types = {'is_group': 'boolean', 'valid_from': 'date', 'valid_to': 'date'});

insert into star.bridge_agency_group by name
select * from read_csv('{folder}/agency_group.csv', header = true, types = {'valid_from': 'date', 'valid_to': 'date'});

insert into star.dim_directive by name
select
    directive_id, number, type as directive_type, issuer, signed_by, signed_date::date as signed_date,
    title as title_vi, title_en, level,
    coalesce(security_class, 'thuong') as security_class, coalesce(is_stub::boolean, false) as is_stub, note
from read_csv('{folder}/directive.csv', header = true, all_varchar = true);

create temp table task as
select * from read_csv('{folder}/task.csv', header = true, all_varchar = true);

insert into star.dim_task by name
select
    task_id, directive.directive_key, task.directive_id, clause, task.title_vi, task.title_en, task_kind, theme, priority,
    assigned_date::date as assigned_date, due_text, coalesce(due_rule, if(due_date is null, 'none', 'on_date')) as due_rule,
    due_date::date as printed_due_date,
    coalesce(original_due_date::date,
        star.last_day_on_time(coalesce(due_rule, if(due_date is null, 'none', 'on_date')), due_date::date)) as original_due_date,
    target_value::double as target_value, target_unit, target_what, source_directive_id,
    coalesce(canonical_task_id, task_id) as canonical_task_id, parent_task_id, created_by_agency_id,
    coalesce(is_general_duty::boolean, false) as is_general_duty,
    c_who::boolean as c_who, c_what::boolean as c_what, c_when::boolean as c_when, c_result::boolean as c_result,
    c_head::boolean as c_head, coalesce(task.security_class, 'thuong') as security_class
from task
join star.dim_directive directive using (directive_id);

insert into star.bridge_assignment_lead by name
with entry as (
    select task_id, assigned_date::date as assigned_date, unnest(string_split(lead_agencies, ';')) as entry,
        generate_subscripts(string_split(lead_agencies, ';'), 1) as place, len(string_split(lead_agencies, ';')) as k
    from task
),
member as (
    select task_id, entry as agency_id, null as via_group_id, place, k
    from entry
    join star.dim_agency agency on agency.agency_id = entry and not agency.is_group
    union all
    select task_id, held.agency_id, entry, place, k
    from entry
    join star.bridge_agency_group held on held.group_id = entry
        and coalesce(held.valid_from, date '0001-01-01') <= assigned_date
        and coalesce(held.valid_to, date '9999-12-31') >= assigned_date
)
select
    nextval('star.assignment_key') as assignment_key, task_id || '|' || agency_id as assignment_id, task_id, agency_id,
    agency_id as agency_ref, via_group_id, 1 / k as weight_share
from member
qualify row_number() over (partition by task_id, agency_id order by via_group_id is not null, place) = 1;

insert into star.fact_status_event by name
select
    'plain' as source, event_id, source_event_uid, lead.assignment_key, type.event_type_key, effective_date,
    recorded_at as recorded_ts, new_due_date, is_approved, is_by_issuer, actor_agency_id, reason_code, evidence_id,
    type.is_act and effective_date > recorded_at::date as is_rejected, 1 as batch_key
from read_csv('{folder}/status_event.csv', header = true, types = {
    'event_id': 'varchar', 'source_event_uid': 'varchar', 'task_id': 'varchar', 'agency': 'varchar', 'event_type': 'varchar',
    'effective_date': 'date', 'recorded_at': 'timestamp', 'new_due_date': 'date', 'is_approved': 'boolean',
    'is_by_issuer': 'boolean', 'actor_agency_id': 'varchar', 'reason_code': 'varchar', 'evidence_id': 'varchar'}) event
join star.bridge_assignment_lead lead on lead.task_id = event.task_id and lead.agency_id = event.agency
join star.dim_event_type type using (event_type);

insert into star.duplicate_event by name
with ranked as (
    select
        event_key,
        if(source_event_uid is null, event_key,
            first_value(event_key) over (partition by source_event_uid order by recorded_ts, event_id)) as first_by_uid,
        first_value(event_key) over (
            partition by assignment_key, event_type_key, effective_date, new_due_date
            order by recorded_ts, event_id) as first_by_act
    from star.fact_status_event
    where not is_rejected
)
select event_key, if(first_by_uid <> event_key, first_by_uid, first_by_act) as duplicate_of
from ranked
where first_by_uid <> event_key or first_by_act <> event_key;

insert into star.fact_report_duty by name
select
    'plain' as source, duty_id, duty.task_id, task.directive_id, agency.agency_key, duty.agency_id, period_label,
    duty.due_date::date as due_date, submitted_date::date as submitted_date,
    coalesce(evidence_count::integer, 0) as evidence_count, coalesce(evidence_valid_count::integer, 0) as evidence_valid_count,
    coalesce(is_waived::boolean, false) as is_waived, recorded_at::timestamp as recorded_ts, 1 as batch_key
from read_csv('{folder}/report_duty.csv', header = true, all_varchar = true) duty
join star.dim_agency agency using (agency_id)
left join star.dim_task task on task.task_id = duty.task_id;

-- What is measured beside them: the columns have the names of the fields.
create temp macro rows_of(file) as table
select * rename (recorded_at as recorded_ts), 'plain' as source, 1 as batch_key
from read_csv('{folder}/' || file || '.csv', header = true, all_varchar = true);

insert into star.dim_metric by name
select file.*, agency_key, agency_id as agency_ref from rows_of('metric') file join star.dim_agency using (agency_id);

insert into star.fact_target_measurement by name
from rows_of('target_measurement');

insert into star.dim_process by name
select file.*, agency_key, agency_id as agency_ref from rows_of('process') file join star.dim_agency using (agency_id);

insert into star.dim_baseline by name
from rows_of('process_baseline');

insert into star.fact_process_month by name
from rows_of('process_month');

insert into star.fact_budget_month by name
select file.*, agency_key, agency_id as agency_ref from rows_of('budget_month') file join star.dim_agency using (agency_id);

insert into star.fact_survey by name
select file.*, agency_key, agency_id as agency_ref from rows_of('survey') file join star.dim_agency using (agency_id);

insert into star.fact_feedback by name
select file.*, agency_key, agency_id as agency_ref from rows_of('feedback') file join star.dim_agency using (agency_id);

insert into star.fact_assignment_account by name
select file.*, agency_key, agency_id as agency_ref
from rows_of('assignment_account') file
join star.dim_agency using (agency_id);

insert into star.fact_dq_check by name
select file.*, agency_key, agency_id as agency_ref from rows_of('dq_check') file join star.dim_agency using (agency_id);

insert into star.dim_data_element by name
select file.*, agency_key, agency_id as agency_ref from rows_of('data_element') file join star.dim_agency using (agency_id);

insert into star.fact_api_usage by name
select file.*, agency_key as reader_agency_key, agency_id as reader_agency_ref
from rows_of('api_usage') file
join star.dim_agency on agency_id = reader_agency_id;

insert into star.fact_blocking_episode by name
select
    file.*, blocked.agency_key, blocked.agency_id as agency_ref, unblocker.agency_key as unblocker_agency_key,
    unblocker.agency_id as unblocker_agency_ref
from rows_of('blocking_episode') file
join star.dim_agency blocked using (agency_id)
join star.dim_agency unblocker on unblocker.agency_id = unblocker_agency_id;

insert into star.fact_claim_audit by name
select
    file.*, claiming.agency_key, claiming.agency_id as agency_ref, auditor.agency_key as auditor_agency_key,
    auditor.agency_id as auditor_agency_ref
from rows_of('claim_audit') file
join star.dim_agency claiming using (agency_id)
join star.dim_agency auditor on auditor.agency_id = auditor_agency_id;

commit;
