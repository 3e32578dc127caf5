select period_vi, valid_date, known_date, name_vi, unit, estimator, numerator, denominator, value, low, high, rag
from mart.indicator
where grain = 'system' and period_grain = 'quarter' and parent_id is null
    and period_code = (select max(period_code) from mart.indicator where period_grain = 'quarter')
order by catalogue_number;
