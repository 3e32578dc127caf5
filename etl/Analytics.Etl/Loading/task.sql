-- dim_task, in each version of what was recorded, and the lists of agencies as issued.

create or replace temp table row_task as
with listed as (
    select
        task_id,
        coalesce(list(agency_ref order by entry_number) filter (role = 'lead'), []) as leads,
        coalesce(list(agency_ref order by entry_number) filter (role = 'coordinate'), []) as coordinators
    from star.bridge_task_agency
    where task_id in (select task_id from input_task)
    group by task_id
)
select
    input.*, known.task_key as replaced_key,
    case
        -- A task that was taken back and comes again is known again from today.
        when known.task_key is null
            then if(input.task_id in (select task_id from star.dim_task where recorded_to is not null), 'changed', 'new')
        when row(input.directive_id, input.clause, input.title_vi, input.title_en, input.task_kind, input.theme,
                input.priority, input.assigned_date, input.due_text, input.due_rule, input.due_date,
                input.original_due_date, input.target_value, input.target_unit, input.target_what,
                input.source_directive_id, input.canonical_task_id, input.parent_task_id, input.created_by_agency_id,
                input.is_general_duty, input.c_who, input.c_what, input.c_when, input.c_result, input.c_head,
                input.security_class, input.lead_agencies, input.coordinating_agencies)
            is not distinct from row(known.directive_id, known.clause, known.title_vi, known.title_en, known.task_kind,
                known.theme, known.priority, known.assigned_date, known.due_text, known.due_rule, known.printed_due_date,
                known.original_due_date, known.target_value, known.target_unit, known.target_what,
                known.source_directive_id, known.canonical_task_id, known.parent_task_id, known.created_by_agency_id,
                known.is_general_duty, known.c_who, known.c_what, known.c_when, known.c_result, known.c_head,
                known.security_class, listed.leads, listed.coordinators) then 'same'
        else 'changed'
    end as outcome
from input_task input
left join star.dim_task known on known.task_id = input.task_id and known.recorded_to is null
left join listed on listed.task_id = input.task_id;

update star.dim_task
set recorded_to = $today
where task_key in (select replaced_key from row_task where outcome = 'changed');

insert into star.dim_task (
    task_id, directive_key, directive_id, clause, title_vi, title_en, task_kind, theme, priority, assigned_date, due_text,
    due_rule, printed_due_date, original_due_date, target_value, target_unit, target_what, source_directive_id,
    canonical_task_id, parent_task_id, created_by_agency_id, is_general_duty, c_who, c_what, c_when, c_result, c_head,
    security_class, recorded_from, source)
select
    task.task_id, directive.directive_key, task.directive_id, task.clause, task.title_vi, task.title_en, task.task_kind,
    task.theme, task.priority, task.assigned_date, task.due_text, task.due_rule, task.due_date, task.original_due_date,
    task.target_value, task.target_unit, task.target_what, task.source_directive_id, task.canonical_task_id,
    task.parent_task_id, task.created_by_agency_id, task.is_general_duty, task.c_who, task.c_what, task.c_when,
    task.c_result, task.c_head, task.security_class, if(task.outcome = 'changed', $today, null),
    $source
from row_task task
join star.dim_directive directive on directive.directive_id = task.directive_id and directive.recorded_to is null
where task.outcome <> 'same'
order by task.task_id;

insert into new_warning
select
    'assigned_after_due', 'task', array_to_string(list(task_id order by task_id)[:5], ', '),
    count(*) || if(count(*) = 1, ' task was', ' tasks were') || ' assigned after the last day on time (rule R12): '
        || 'loaded, and outside every rate.',
    'Correct assigned_date or due_date at the source and send the task again.', count(*)
from row_task
where outcome <> 'same' and assigned_date > original_due_date
having count(*) > 0;
