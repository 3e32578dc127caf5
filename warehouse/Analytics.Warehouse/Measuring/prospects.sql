-- How the open tasks are likely to end, judged by how tasks of their type (the main product) fared in the last 24 months.
create or replace temp table peer_lifetime as
select
    coalesce(task.theme, '') as family,
    coalesce(state.done_date, state.cancelled_date, $v) - state.assigned_date as t,
    state.done_date is not null as is_ended
from measured_assignment state
join star.dim_task task using (task_key)
where state.task_kind <> 'standing' and not state.is_misdated and state.assigned_date > $v - interval 24 months;

create or replace temp table upcoming as
select
    state.assignment_id, coalesce(task.theme, '') as family, $v - state.assigned_date as age,
    state.due_date - state.assigned_date as days_at_due, state.is_awaiting_in_time as is_awaiting
from measured_assignment state
join star.dim_task task using (task_key)
where state.is_open and state.is_dated and state.due_date > $v;

-- Fewer than 30 peers or ten completions are too few for a model.
create or replace temp table prospect as
select *
from star.on_time_chance('peer_lifetime', 'upcoming', 30, 10);
