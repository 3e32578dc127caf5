insert into star.dim_run by name
select
    $run as run_key, $id as run_id, $v::date as valid_date, $k::date as known_date,
    $period as period_key, $code as period_code, $provisional as is_provisional,
    coalesce((select bool_or(is_simulated) from ops.batch), false) as is_simulated,
    $definitions as definition_hash,
    coalesce((select max(batch_key) from ops.batch), 0) as input_batch,
    $result as result_hash,
    (select sha256 from main.schema_migration where name = 'model') as model_hash, $now::timestamp as measured_at;
