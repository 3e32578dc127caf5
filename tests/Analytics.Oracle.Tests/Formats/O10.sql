create or replace temp view duration as
select * from read_csv('{folder}/durations.csv', all_varchar = true, header = true);

copy (select 'AG01' as agency_id, 'Cơ quan AG01' as name_vi) to '{drop}/agency.csv' (header);
-- The tasks that are blocked are standing ones here: they must exist, and be in no survival curve.
copy (
    select
        assignment_id as task_id, 'D' as directive_id, assignment_id as title_vi, 'one_off' as task_kind, assigned_date,
        'AG01' as lead_agencies
    from duration
    union all
    select assignment_id, 'D', assignment_id, 'standing', '2026-01-01', 'AG01'
    from read_csv('{folder}/blocked.csv', all_varchar = true, header = true)
) to '{drop}/task.csv' (header);
copy (
    select
        assignment_id || '-' || event_type as event_id, assignment_id as task_id, event_type, end_date as effective_date,
        end_date as recorded_at, if(event_type = 'CANCELLED', 'true', null) as is_by_issuer
    from duration
    cross join lateral (values ('SUBMITTED', 'done'), ('ACCEPTED', 'done'), ('CANCELLED', 'cancelled'))
        event(event_type, on_status)
    where status = on_status
) to '{drop}/status_event.csv' (header);
copy (
    select
        episode_id, assignment_id as task_id, 'AG01' as unblocker_agency_id, blocked_date, unblocked_date, cause,
        coalesce(unblocked_date, blocked_date) as recorded_at
    from read_csv('{folder}/blocked.csv', all_varchar = true, header = true)
) to '{drop}/blocking_episode.csv' (header);
