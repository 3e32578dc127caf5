with last as (
    select metric_id, arg_max(row(value, as_of_date, trajectory), as_of_date) as m
    from star.target_measurement($k)
    where as_of_date <= $v
    group by metric_id
)

select
    metric.metric_id as unit_id, metric.agency_id, task.directive_id, metric.name_vi as title,
    case
        when metric.due_date < $start then 'R1: due on ' || metric.due_date || ', before the period'
        when last.m is null or last.m[1] is null then 'R11: owed and not supplied, scores 0'
        else coalesce('baseline ' || metric.baseline, 'no baseline') || ', target ' || metric.target || ', ' || last.m[1]
            || ' on ' || last.m[2]
            || if(metric.due_date > $end, ', due on ' || metric.due_date || ' and compared with the trajectory '
                || coalesce(last.m[3]::varchar, '(none)'), '')
    end as rule
from star.metric($k) metric
left join last using (metric_id)
left join star.dim_task task
    on task.task_id = metric.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
