create or replace temp view assignment as
select * from read_csv('{folder}/assignments.csv', all_varchar = true, header = true);

copy (select distinct agency_id, 'Cơ quan ' || agency_id as name_vi from assignment) to '{drop}/agency.csv' (header);
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, 'one_off' as task_kind, assigned_date,
        agency_id as lead_agencies, due_date
    from assignment
) to '{drop}/task.csv' (header);
copy (
    select event_id, source_event_uid, assignment_id as task_id, event_type, effective_date, recorded_date as recorded_at
    from read_csv('{folder}/events.csv', all_varchar = true, header = true)
) to '{drop}/status_event.csv' (header);
