-- What the leadership is asked to decide on, by rule: 1 overdue for more than 30 days on a priority task; 2 unlikely to be
-- on time and due within 30 days; 3 a bottleneck beyond the authority of those concerned; 4 an agency silent for two
-- quarters; 5 a result that an audit refuted. Sorted by rule and days; the ten first, with the number of all.
with found as (
    select 1 as rule, state.accountable_agency_id as agency_id, state.task_id, state.days_overdue as days, null::varchar as helper
    from report_assignment state
    join star.dim_task task using (task_key)
    where state.days_overdue > 30 and task.priority = 'trong_tam'

    union all

    select 2, state.accountable_agency_id, state.task_id, state.due_date - $v, null
    from star.fact_prospect prospect
    join report_assignment state using (assignment_id)
    where prospect.run_key = (select run_key from mart.run_as_known($k) where run_id = $run)
        and prospect.chance < 0.25 and state.due_date <= $v + 30

    union all

    select 3, agency_id, task_id, $v - blocked_date, unblocker_agency_id
    from star.blocking_episode($k)
    where is_beyond_authority and blocked_date <= $v and (unblocked_date is null or unblocked_date > $v)

    union all

    select 4, agency_id, null, null, null
    from report_silent
    where is_second_period

    union all

    select 5, agency_id, task_id, $v - drawn_date, auditor_agency_id
    from star.claim_audit($k)
    where drawn_date between $start and $end and not is_confirmed
)

select
    found.rule, found.days,
    coalesce(agency.name_vi, found.agency_id) as agency,
    coalesce(helper.name_vi, found.helper) as helper,
    if(task.security_class = 'thuong' and directive.security_class = 'thuong',
        coalesce(directive.number || ', ' || task.clause, directive.number), null) as task,
    count(*) over () as total
from found
left join mart.agency agency on agency.agency_id = found.agency_id
left join mart.agency helper on helper.agency_id = found.helper
left join star.dim_task task on task.task_id = found.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
left join star.dim_directive directive
    on directive.directive_id = task.directive_id and star.is_known(directive.recorded_from, directive.recorded_to, $k)
order by found.rule, found.days desc, found.agency_id, found.task_id
limit 10
