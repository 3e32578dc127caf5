-- The units that one indicator counts, with their names; its query stands where the braces are.
create or replace temp table counted_unit as
from unit_template
union all by name
({units});
