-- Who is compared with whom, and the state of every assignment, at the cuts.
create or replace temp table measured_agency as
select agency_id, agency_key, peer_group
from star.agency_on($v, $k);

create or replace temp table measured_assignment as
select *
from star.assignment_state($v, $k);
