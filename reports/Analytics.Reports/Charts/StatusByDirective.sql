-- Dated tasks of each directive by state at the cuts of the report; joint leads share a task by weight.
select
    state.directive_id,
    any_value(directive.number) as number,
    coalesce(any_value(directive.title_vi), state.directive_id) as title,
    coalesce(sum(weight_share) filter (status_code = 'done_on_time'), 0) as done_on_time,
    coalesce(sum(weight_share) filter (status_code = 'awaiting'), 0) as awaiting,
    coalesce(sum(weight_share) filter (status_code = 'in_progress'), 0) as in_progress,
    coalesce(sum(weight_share) filter (status_code = 'done_late'), 0) as done_late,
    coalesce(sum(weight_share) filter (status_code = 'overdue'), 0) as overdue,
    coalesce(sum(weight_share) filter (
        status_code not in ('done_on_time', 'awaiting', 'in_progress', 'done_late', 'overdue')), 0) as outside
from star.assignment_state($v, $k) state
left join star.dim_directive directive using (directive_key)
group by state.directive_id
order by state.directive_id
