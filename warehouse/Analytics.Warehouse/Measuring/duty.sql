create or replace temp table measured_duty as
select * replace (coalesce(directive_id, '?unknown') as directive_id)
from star.report_duty($k)
where not is_waived;
