-- The tables that indicator queries read, without rows, for a session that has not derived anything yet.
create temp table if not exists measured_assignment as
from star.assignment_state($v, $k)
limit 0;

create temp table if not exists measured_duty as
select * exclude (directive_id), ''::varchar as directive_id
from star.report_duty($k)
limit 0;

create temp table if not exists prospect as
select ''::varchar as assignment_id, 0 as age, 0 as days_at_due, 0.5::double as chance, '' as confidence, '' as basis
limit 0;
