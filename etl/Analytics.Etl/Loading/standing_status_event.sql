create or replace temp table standing as
select event_id as id
from star.fact_status_event
where retracted_ts is null and source = $source;
