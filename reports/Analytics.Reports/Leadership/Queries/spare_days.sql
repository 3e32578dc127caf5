-- How many days before the deadline tasks of the last four quarters were done in time.
select
    band.first_day as "from", band.last_day as "to", count(state.assignment_id)::int as count,
    band.first_day = 0 as is_accented
from (values (0, 1), (2, 3), (4, 7), (8, 14), (15, 29), (30, 2147483647)) band(first_day, last_day)
left join report_assignment state
    on state.verdict = 'on_time' and state.due_date between ($start - interval 9 months)::date and $end
    and state.due_date - state.done_date between band.first_day and band.last_day
group by all
order by band.first_day
