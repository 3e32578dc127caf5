select
    account.task_id || '|' || account.agency_id as unit_id, account.agency_id, task.directive_id,
    coalesce(task.title_vi, account.task_id) as title,
    'account of ' || as_of_date || coalesce('; not recorded: ' || nullif(concat_ws(', ',
        if(coalesce(has_budget, true), null, 'budget'), if(has_hours, null, 'hours'), if(has_output, null, 'output'),
        if(has_impact, null, 'impact')), ''), '; complete') as rule
from star.assignment_account($k) account
left join star.dim_task task on task.task_id = account.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
where as_of_date between $start and $end and as_of_date <= $v
qualify row_number() over (partition by account.task_id, account.agency_id order by as_of_date desc, row_key desc) = 1
