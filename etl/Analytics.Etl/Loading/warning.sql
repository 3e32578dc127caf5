insert into ops.warning (batch_key, warning_code, record_kind, subject, message, suggestion, count_rows)
select $batch_key, warning_code, record_kind, subject, message, suggestion, count_rows
from new_warning
order by record_kind, warning_code, subject;
