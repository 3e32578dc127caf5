-- Kinds with rows of earlier pulls that name an agency which was not found then, or was decided about now. Tasks have SQL of
-- their own.
select distinct record_kind
from loaded_text
join agency_text using (text)
where record_kind not in ('lead', 'coordinate') and (agency_id is not null or is_reconsidered)
order by record_kind;
