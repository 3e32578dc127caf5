select period_code
from mart.run
join star.dim_period using (period_key, period_code)
order by end_date desc, period_grain desc
limit 12;
