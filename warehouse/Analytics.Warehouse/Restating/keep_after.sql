insert into unit_after
select measure, unit_id, agency_id, directive_id, part, x, n
from counted_unit;
