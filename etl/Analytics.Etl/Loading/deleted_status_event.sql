-- Events that the source took back. The rows stay: figures of the time when they were known need them.
insert into changed_event
select event_key, true
from star.fact_status_event
where source = $source and retracted_ts is null and event_id in (select id from deleted);

update star.fact_status_event
set retracted_ts = $now_local
where event_key in (select event_key from changed_event where is_retracted);
