create or replace temp table index_shrinkage as
select * exclude (run_key)
from star.fact_shrinkage
limit 0;
