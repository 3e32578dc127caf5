-- Quarters whose official date is over, from the first one with data (or a later one that was configured).
insert into ops.due_period by name
with first_day as (
    select greatest(
        (select min(assigned_date) from star.dim_task),
        (select start_date from star.dim_period where period_code = $since)) as day
)
select $job as job, period_code, official_date as due_date, $now::timestamp as noted_at
from star.dim_period period
cross join first_day
where period_grain = 'quarter'
    and end_date >= first_day.day
    and official_date < $today
    and not exists (
        from ops.due_period noted
        where noted.job = $job and noted.period_code = period.period_code)
order by end_date;
