-- On-time rate of the whole system by month, up to 24 months that end with the reported quarter, with the control limits
-- that were locked for it.
select
    figure.end_date, figure.numerator, figure.denominator, figure.count_units, figure.value,
    limits.center, limits.lower, limits.upper, coalesce(figure.signal <> 'inside', false) as is_special
from mart.indicator_as_known($k) figure
join mart.run_as_known($k) run using (run_id)
left join star.fact_control_limit limits
    on limits.run_key = run.run_key and limits.indicator_id = figure.indicator_id and limits.method = 'xmr'
where figure.indicator_id = 'on_time_completion_rate' and figure.grain = 'system' and figure.period_grain = 'month'
    and figure.end_date <= $end and figure.end_date > $end - interval 24 months
order by figure.end_date
