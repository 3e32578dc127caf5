select string_agg(indicator_id || '=' || coalesce(round(value, 6)::varchar, 'null'), ' ' order by indicator_id)
from plain_figure
where grain = 'system';
