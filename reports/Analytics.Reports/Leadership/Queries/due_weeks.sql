-- Open tasks due in each of the 13 weeks after V, and those of them that are likely to be late.
select
    $v + 1 + week.number::int * 7 as start,
    count(state.assignment_id)::int as due,
    count(state.assignment_id) filter (prospect.confidence = 'low')::int as at_risk
from generate_series(0, 12) week(number)
left join report_assignment state
    on state.is_open and state.is_dated
    and state.due_date between $v + 1 + week.number::int * 7 and $v + 7 + week.number::int * 7
left join star.fact_prospect prospect
    on prospect.assignment_id = state.assignment_id
    and prospect.run_key = (select run_key from mart.run_as_known($k) where run_id = $run)
group by week.number
order by week.number
