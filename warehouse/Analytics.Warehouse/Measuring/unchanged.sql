-- The newest run of a period at its cuts, when nothing that it could read has changed since: the same definitions and macros,
-- and no later batch that reaches back to its knowledge cut.
select run.run_id, (select count(*) from star.fact_indicator_value figure where figure.run_key = run.run_key) as figures
from star.dim_run run
join ops.run_check checked using (run_key)
where run.period_key = $period and run.valid_date = $v and run.known_date = $k
    and run.run_key = (
        select max(run_key)
        from star.dim_run
        where period_key = $period and valid_date = $v and known_date = $k)
    and checked.definition_hash = $definitions
    and checked.model_hash = (select sha256 from main.schema_migration where name = 'model')
    and not exists (
        from ops.batch
        where batch_key > checked.checked_batch and coalesce(affects_from <= $k, true));
