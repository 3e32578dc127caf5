select period_code as period, run_id, valid_date, known_date, is_provisional, is_simulated
from mart.run
where period_code like '%-Q%'
order by valid_date desc;
