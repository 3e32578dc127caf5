select distinct coalesce(definition.parent_id, definition.indicator_id), definition.version
from star.fact_indicator_value figure
join star.dim_run run using (run_key)
join star.dim_indicator definition using (indicator_key)
where run.run_id = $id;
