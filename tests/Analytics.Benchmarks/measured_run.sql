-- The run that was just measured.
select run_key, end_date
from star.dim_run
join star.dim_period using (period_key)
order by run_key desc
limit 1;
