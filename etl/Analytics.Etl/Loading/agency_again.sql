-- What nobody could find is found only by a new name, or by a new way of reading names.
insert into loaded_text
select distinct record_kind, agency_ref
from ops.agency_reference
where agency_id = '?unknown';
