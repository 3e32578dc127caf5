select string_agg(indicator_id || '=' || coalesce(round(value, 6)::varchar, 'null'), ' ' order by indicator_id)
from star.fact_indicator_value
where grain = 'system' and value is not null and not contains(indicator_id, '/')
    and indicator_id not in ('head_accountability_rate', 'dq_live_rate', 'deadline_heaping_ratio');
