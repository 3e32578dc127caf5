-- Tasks completed in each of the 26 weeks before V, the oldest first.
select count(state.assignment_id)::int as completed
from generate_series(25, 0, -1) week(back)
left join report_assignment state
    on state.done_date > $v - (week.back + 1)::int * 7 and state.done_date <= $v - week.back::int * 7
    and state.task_kind <> 'standing'
group by week.back
order by week.back desc
