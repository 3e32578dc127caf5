create or replace temp view assignment as
select * from read_csv('{folder}/assignments.csv', all_varchar = true, header = true);

copy (select agency_id, name_vi, valid_from, valid_to from read_csv('{folder}/agency_scd2.csv', all_varchar = true, header = true))
to '{drop}/agency.csv' (header);
copy (
    select predecessor_id, successor_id, effective_date, lineage_type as type, share
    from read_csv('{folder}/lineage.csv', all_varchar = true, header = true)
) to '{drop}/agency_lineage.csv' (header);
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, 'one_off' as task_kind, assigned_date,
        agency_id_at_assignment as lead_agencies, due_date
    from assignment
) to '{drop}/task.csv' (header);
copy (
    select
        assignment_id || '-' || event_type as event_id, assignment_id as task_id, event_type,
        done_date as effective_date, done_date as recorded_at
    from assignment
    cross join (values ('SUBMITTED'), ('ACCEPTED')) event(event_type)
    where done_date is not null
) to '{drop}/status_event.csv' (header);
