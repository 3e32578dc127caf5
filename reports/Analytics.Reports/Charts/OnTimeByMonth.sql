-- On-time rate of the whole system by month, up to 24 months that end with the reported quarter.
select end_date, numerator, denominator, count_units, value, low, high
from mart.indicator
where indicator_id = 'on_time_completion_rate' and grain = 'system' and period_grain = 'month'
    and end_date <= $end and end_date > $end - interval 24 months
order by end_date
