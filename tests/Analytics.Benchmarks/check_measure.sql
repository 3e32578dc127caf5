select string_agg(indicator_id || '=' || coalesce(round(value, 6)::varchar, 'null'), ' ' order by indicator_id)
from star.fact_indicator_value
where grain = 'system' and value is not null and not contains(indicator_id, '/');
