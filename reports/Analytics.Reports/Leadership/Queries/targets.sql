-- Metrics that the directives set a target for, the ones furthest behind first: how much of the way from the baseline to
-- the target is done, and how much should be by the agreed trajectory.
with measured as (
    select metric_id, source, arg_max(row(value, trajectory), as_of_date) as last
    from star.target_measurement($k)
    where as_of_date <= $v
    group by metric_id, source
),
judged as (
    select
        metric.metric_id,
        if($en, coalesce(metric.name_en, metric.name_vi), metric.name_vi) || coalesce(' – ' || agency.name_vi, '') as name,
        metric.unit_name, metric.target, last[1] as value, metric.due_date, metric.weight,
        (last[1] - metric.baseline) / nullif(metric.target - metric.baseline, 0) as attainment,
        if(metric.due_date <= $end, 1, (last[2] - metric.baseline) / nullif(metric.target - metric.baseline, 0)) as expected
    from star.metric($k) metric
    left join measured using (source, metric_id)
    left join mart.agency agency on agency.agency_id = metric.agency_id
    left join star.dim_task task on task.task_id = metric.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
    left join star.dim_directive directive using (directive_key)
    where metric.due_date >= $start
        and coalesce(task.security_class, 'thuong') = 'thuong' and coalesce(directive.security_class, 'thuong') = 'thuong'
)

select *, count(*) over () as total
from judged
where attainment is not null
order by expected - attainment desc nulls last, weight desc, metric_id
limit 10
