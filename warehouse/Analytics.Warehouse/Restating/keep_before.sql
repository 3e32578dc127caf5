insert into unit_before
select measure, unit_id, agency_id, directive_id, part, x, n
from counted_unit;
