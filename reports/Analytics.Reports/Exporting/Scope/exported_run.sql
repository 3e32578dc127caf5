select
    period_code as period, valid_date as v, known_date as k, run_id as run, run_key, is_provisional, is_simulated
from star.dim_run
where period_code like '%-Q%'
    and ($period is null or period_code = $period)
    and ($known is null or known_date = $known)
order by valid_date desc, known_date desc, run_key desc
limit 1;
