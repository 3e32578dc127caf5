select
    event.event_id as unit_id, lead.agency_id, task.directive_id, type.event_type || ' ' || lead.assignment_id as title,
    case
        when event.recorded_ts >= $k + 1 then 'R2: recorded on ' || event.recorded_ts::date || ', after K'
        when event.retracted_ts < $k + 1 then 'taken back by its source on ' || event.retracted_ts::date
        when event.is_rejected then 'R3: effective ' || event.effective_date || ', after it was recorded'
        when known.event_key is null then 'R4: says again what an earlier event said'
        else 'effective ' || event.effective_date || ', recorded ' || (event.recorded_ts::date - event.effective_date)
            || ' days later'
    end as rule
from star.fact_status_event event
join star.dim_event_type type using (event_type_key)
join star.bridge_assignment_lead lead using (assignment_key)
join star.dim_task task on task.task_id = lead.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
left join star.event_known($k) known using (event_key)
where event.effective_date between $start and $end
