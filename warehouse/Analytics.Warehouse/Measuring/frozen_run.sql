select
    run.run_id, run.run_key, run.period_code, run.valid_date, run.known_date, run.input_batch, run.definition_hash,
    run.result_hash, run.measured_at, run.is_simulated
from star.dim_run run
join star.dim_period period using (period_key)
left join mart.run current on current.run_key = run.run_key
where run.run_id = $wanted
    or (current.run_key is not null and (run.period_code = $wanted or ($wanted is null and period.period_grain = 'quarter')))
order by run.run_id = $wanted desc, period.end_date desc, run.run_key desc
limit 1;
