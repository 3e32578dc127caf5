-- Logs may say more of an event than O06 does; a column that is not there is empty.
create or replace temp view assignment as
select null::varchar as kind where false
union all by name
select * from read_csv('{folder}/assignments.csv', all_varchar = true, header = true);
create or replace temp view event as
select
    null::varchar as source_event_uid, null::varchar as new_due_date, null::varchar as approved,
    null::varchar as cancelled_by_issuer
where false
union all by name
select * from read_csv('{folder}/events.csv', all_varchar = true, header = true);

copy (
    select distinct agency_id, 'Cơ quan ' || agency_id as name_vi
    from assignment
    where agency_id <> 'UNKNOWN'
) to '{drop}/agency.csv' (header);
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, coalesce(kind, 'one_off') as task_kind,
        assigned_date, agency_id as lead_agencies, due_date
    from assignment
) to '{drop}/task.csv' (header);
copy (
    select
        event_id, source_event_uid, assignment_id as task_id, event_type, effective_date, recorded_date as recorded_at,
        new_due_date, if(event_type = 'EXTENDED', coalesce(approved, '1'), null) as is_approved,
        if(event_type = 'CANCELLED', cancelled_by_issuer, null) as is_by_issuer
    from event
) to '{drop}/status_event.csv' (header);
