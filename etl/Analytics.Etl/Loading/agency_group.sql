-- bridge_agency_group: a record with a known key and other content replaces what was there.

create or replace temp table row_agency_group as
select
    input.*,
    case
        when known.group_id is null then 'new'
        when known.valid_to is not distinct from input.valid_to then 'same'
        else 'changed'
    end as outcome
from input_agency_group input
left join star.bridge_agency_group known
    on known.group_id = input.group_id and known.agency_id = input.agency_id
    and known.valid_from is not distinct from input.valid_from;

delete from star.bridge_agency_group known
using row_agency_group changed
where changed.outcome = 'changed' and changed.group_id = known.group_id and changed.agency_id = known.agency_id
    and changed.valid_from is not distinct from known.valid_from;

insert into star.bridge_agency_group (group_id, agency_id, valid_from, valid_to)
select group_id, agency_id, valid_from, valid_to
from row_agency_group
where outcome <> 'same'
order by group_id, agency_id, valid_from nulls first;
