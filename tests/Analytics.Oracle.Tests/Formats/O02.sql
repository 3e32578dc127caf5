create or replace temp view assignment as
select * from read_csv('{folder}/assignments.csv', all_varchar = true, header = true);

copy (
    select distinct agency_id, 'Cơ quan ' || agency_id as name_vi
    from assignment
    where agency_id <> 'UNKNOWN'
) to '{drop}/agency.csv' (header);
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, 'one_off' as task_kind, assigned_date,
        agency_id as lead_agencies, original_due_date as due_date
    from assignment
) to '{drop}/task.csv' (header);
copy (
    select
        assignment_id || '-' || event_type as event_id, assignment_id as task_id, event_type,
        done_date as effective_date, done_date as recorded_at, null as new_due_date, null as is_approved
    from assignment
    cross join (values ('SUBMITTED'), ('ACCEPTED')) event(event_type)
    where done_date is not null
    union all
    select event_id, assignment_id, 'EXTENDED', effective_date, recorded_date, new_due_date, approved
    from read_csv('{folder}/extensions.csv', all_varchar = true, header = true)
) to '{drop}/status_event.csv' (header);
