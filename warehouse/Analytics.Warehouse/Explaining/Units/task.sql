select
    task.task_id as unit_id, null::varchar as agency_id, task.directive_id, task.title_vi as title,
    case
        when task.parent_task_id is not null then 'R15: child of ' || task.parent_task_id || ', never counted'
        when task.canonical_task_id <> task.task_id then 'R15: restates ' || task.canonical_task_id || ', which is counted'
        when task.assigned_date not between $start and $end then 'R1: issued on ' || task.assigned_date || ', not in the period'
        when c_who is null or c_what is null or c_when is null or c_result is null or c_head is null then 'not assessed'
        else 'issued on ' || task.assigned_date || coalesce('; not clear: ' || nullif(concat_ws(', ',
            if(c_who, null, 'who'), if(c_what, null, 'what'), if(c_when, null, 'when'), if(c_result, null, 'result'),
            if(c_head, null, 'head')), ''), '; all five clear')
    end as rule
from star.dim_task task
where star.is_known(task.recorded_from, task.recorded_to, $k)
