-- Tasks that the source took back: known until today.
update star.dim_task
set recorded_to = $today
where recorded_to is null and source = $source and task_id in (select id from deleted);

update star.bridge_assignment_lead
set recorded_to = $today
where recorded_to is null and task_id in (select id from deleted);

delete from star.bridge_task_agency where task_id in (select id from deleted);
