create or replace temp view assignment as
select * from read_csv('{folder}/assignments.csv', all_varchar = true, header = true);

copy (
    select distinct agency_id, 'Cơ quan ' || agency_id as name_vi
    from assignment
    where agency_id <> 'UNKNOWN'
) to '{drop}/agency.csv' (header);
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, kind as task_kind, assigned_date,
        agency_id as lead_agencies, due_date
    from assignment
) to '{drop}/task.csv' (header);
-- The date of completion is the date of the submission that was accepted.
copy (
    select
        assignment_id || '-' || part as event_id, assignment_id as task_id, event_type,
        date as effective_date, date as recorded_at
    from assignment
    cross join lateral (values
        ('1', 'SUBMITTED', submitted_date),
        ('2', 'SUBMITTED', if(done_date <> submitted_date or submitted_date is null, done_date, null)),
        ('3', 'ACCEPTED', done_date)) event(part, event_type, date)
    where date is not null
) to '{drop}/status_event.csv' (header);
