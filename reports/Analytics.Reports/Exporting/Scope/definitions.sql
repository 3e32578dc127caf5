select distinct definition.indicator_id as id, definition.version
from pack.star.fact_indicator_value figure
join pack.star.dim_indicator definition using (indicator_key)
where figure.run_key = $run
order by 1;
