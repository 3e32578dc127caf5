-- Dated tasks of each directive by state at the cuts of the report; joint leads share a task by weight. Rounded, because
-- threads add in any order: the last bit must not decide between 9% and 10%. A report names no classified directive.
select
    state.directive_id,
    max(if(directive.security_class = 'thuong', directive.number, null)) as number,
    coalesce(max(case
        when directive.security_class <> 'thuong' then if($en, 'Classified directive', 'Văn bản mật')
        when $en then coalesce(directive.title_en, directive.title_vi)
        else directive.title_vi end), state.directive_id) as title,
    coalesce(round(sum(weight_share) filter (status_code = 'done_on_time'), 9), 0) as done_on_time,
    coalesce(round(sum(weight_share) filter (status_code = 'awaiting'), 9), 0) as awaiting,
    coalesce(round(sum(weight_share) filter (status_code = 'in_progress'), 9), 0) as in_progress,
    coalesce(round(sum(weight_share) filter (status_code = 'done_late'), 9), 0) as done_late,
    coalesce(round(sum(weight_share) filter (status_code = 'overdue'), 9), 0) as overdue,
    coalesce(round(sum(weight_share) filter (
        status_code not in ('done_on_time', 'awaiting', 'in_progress', 'done_late', 'overdue')), 9), 0) as outside
from report_assignment state
left join star.dim_directive directive using (directive_key)
group by state.directive_id
order by state.directive_id
