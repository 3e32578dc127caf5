-- The series of every system rate: the earlier months as their runs had them that were current by K, then this month
-- (figure_row set). Months without a value are no points.
with run as (
    select run_key, period.end_date
    from star.dim_run
    join star.dim_period period using (period_key)
    where period.period_grain = 'month' and period.end_date < $end and dim_run.known_date <= $k and run_key < $before
    qualify row_number() over (
        partition by period_key order by dim_run.known_date desc, dim_run.valid_date desc, run_key desc) = 1
),
point as (
    select indicator_id, end_date, numerator, denominator, null::bigint as figure_row
    from star.fact_indicator_value
    join run using (run_key)
    where grain = 'system'
    union all
    select indicator_id, $end, numerator, denominator, rowid
    from figure
    where grain = 'system'
)
select point.indicator_id, point.figure_row, point.numerator, point.denominator, scale, coalesce(value_offset, 0) as value_offset
from point
join measure using (indicator_id)
where point.denominator > 0 and estimator = 'rate'
order by point.indicator_id, end_date;
