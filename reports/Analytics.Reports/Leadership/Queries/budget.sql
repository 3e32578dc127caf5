-- Money planned and spent since the start of the year by month, all projects together; a project without a new figure
-- keeps its last one.
with month as (
    select last_day(month)::date as end_date
    from generate_series(date_trunc('year', $end), $end, interval 1 month) series(month)
    where last_day(month) <= $v
)
select
    month.end_date, sum(latest.plan)::double as plan, sum(latest.disbursed)::double as actual
from month
cross join lateral (
    select arg_max(plan_cum_vnd, month_end) as plan, arg_max(coalesce(disbursed_cum_vnd, 0), month_end) as disbursed
    from star.budget_month($k)
    where month_end between date_trunc('year', $end)::date and month.end_date
    group by source, project_id
) latest
group by month.end_date
order by month.end_date
