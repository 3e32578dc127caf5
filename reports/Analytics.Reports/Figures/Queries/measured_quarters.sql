select period.period_code
from mart.run run
join star.dim_period period on period.period_key = run.period_key
where period.period_grain = 'quarter'
order by period.end_date
