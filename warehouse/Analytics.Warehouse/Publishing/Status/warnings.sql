select warning_code as code, subject, message, suggestion, count_rows as count
from ops.warning
where batch_key = (select max(batch_key) from ops.batch)
order by code, count desc, subject;
