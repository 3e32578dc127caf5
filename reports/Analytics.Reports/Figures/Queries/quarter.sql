-- The quarter of the report with its newest run, or the newest that knew no more than what was recorded by a day.
select
    run.run_id, run.valid_date, run.known_date, run.is_provisional, run.is_simulated,
    period.period_code as code, period.start_date, period.end_date,
    previous.period_code as previous_code, previous.start_date as previous_start_date,
    last_year.period_code as last_year_code
from mart.run_as_known(coalesce($known, date '9999-12-30')) run
join star.dim_period period on period.period_key = run.period_key
left join star.dim_period previous
    on previous.period_grain = 'quarter' and previous.end_date = period.start_date - 1
left join star.dim_period last_year
    on last_year.period_grain = 'quarter' and last_year.start_date = period.start_date - interval 1 year
where period.period_grain = 'quarter' and ($period is null or period.period_code = $period)
order by period.end_date desc
limit 1
