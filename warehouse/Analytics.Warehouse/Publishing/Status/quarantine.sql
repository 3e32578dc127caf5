select
    record_kind as kind, reason_code, count(*) as count,
    arg_min(file_name || ':' || line_number || ' ' || reason, line_number) as example
from ops.quarantine
where released_at is null
group by record_kind, reason_code
order by count desc, record_kind, reason_code;
