-- Every figure of the whole system in the quarter of the report and the seven before it, companions too.
select
    indicator_id, name_vi as name, unit, direction, target, period_code, end_date,
    numerator, denominator, count_units, value, low, high, rag
from mart.indicator
where grain = 'system' and period_grain = 'quarter'
    and end_date <= $end and end_date > $end - interval 8 quarters
order by indicator_id, end_date
