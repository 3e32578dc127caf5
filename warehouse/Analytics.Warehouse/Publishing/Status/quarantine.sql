select
    record_kind as kind, reason_code, count(*) as count,
    arg_min(file_name || ':' || line_number || ' ' || reason, line_number) as example
from ops.held_record
group by record_kind, reason_code
order by count desc, record_kind, reason_code;
