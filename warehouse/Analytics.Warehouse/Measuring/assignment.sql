create or replace temp table measured_assignment as
select *
from star.assignment_state($v, $k);
