-- Months and quarters from the first assignment to the last one that the data cover: a period that ends after the last
-- recorded event would show silence that is only missing data.
with covered as (
    select
        (select min(assigned_date) from star.dim_task) as first_day,
        greatest(
            (select max(recorded_ts)::date from star.fact_status_event),
            (select max(recorded_ts)::date from star.fact_report_duty)) as last_day
)
select
    period_key as key, period_code as code, period_grain as grain, start_date as start, end_date as end,
    official_date as official,
    (start_date - if(period_grain = 'month', interval 1 month, interval 3 months))::date as previous_start,
    (end_date + 1 - interval 1 year)::date as rolling_start
from star.dim_period
cross join covered
where period_grain in ('month', 'quarter')
    and if($code is null, end_date >= first_day and end_date <= last_day, period_code = $code)
order by end_date, period_key;
