-- The highest version that is known is the one in force.
update star.dim_indicator
set is_current = latest.is_latest
from (
    select indicator_key, rank() over (partition by coalesce(parent_id, indicator_id) order by version desc) = 1 as is_latest
    from star.dim_indicator
) latest
where latest.indicator_key = dim_indicator.indicator_key and latest.is_latest <> dim_indicator.is_current;
