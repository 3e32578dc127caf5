-- bridge_agency_lineage: a record with a known key and other content replaces what was there.

create or replace temp table row_agency_lineage as
select
    input.*,
    case
        when known.lineage_type is null then 'new'
        when known.lineage_type = input.type and known.share = input.share then 'same'
        else 'changed'
    end as outcome
from input_agency_lineage input
left join star.bridge_agency_lineage known using (predecessor_id, successor_id, effective_date);

delete from star.bridge_agency_lineage known
using row_agency_lineage changed
where changed.outcome = 'changed' and changed.predecessor_id = known.predecessor_id
    and changed.successor_id = known.successor_id and changed.effective_date = known.effective_date;

insert into star.bridge_agency_lineage (predecessor_id, successor_id, effective_date, lineage_type, share)
select predecessor_id, successor_id, effective_date, type, share
from row_agency_lineage
where outcome <> 'same'
order by predecessor_id, successor_id, effective_date;
