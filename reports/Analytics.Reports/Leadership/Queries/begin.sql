-- The state of every assignment at the cuts of the report, made once for all its questions.
create or replace temp table report_assignment as
select *
from star.assignment_state($v, $k);

-- How long tasks of the last two years took, by kind of product (theme); those not done are censored.
create or replace temp table report_lifetime as
select
    coalesce(task.theme, '') as family,
    coalesce(state.done_date, state.cancelled_date, $v) - state.assigned_date as t,
    state.done_date is not null as is_ended
from report_assignment state
join star.dim_task task using (task_key)
where state.task_kind <> 'standing' and not state.is_misdated and state.assigned_date > $v - interval 24 months;
