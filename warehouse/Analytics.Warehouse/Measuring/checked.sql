-- Notes that the newest run of a period at its cuts holds with every batch up to now.
create or replace temp table holding as
select max(run_key) as run_key
from star.dim_run
where period_key = $period and valid_date = $v and known_date = $k;

delete from ops.run_check
where run_key in (from holding);

insert into ops.run_check
select
    run_key, $definitions, (select sha256 from main.schema_migration where name = 'model'),
    coalesce((select max(batch_key) from ops.batch), 0)
from holding;
