select
    period_code as period, valid_date as v, known_date as k, run_id as run, is_provisional, is_simulated
from mart.run
where period_code like '%-Q%' and ($period is null or period_code = $period)
order by valid_date desc
limit 1;
