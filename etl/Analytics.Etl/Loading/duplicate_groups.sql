-- Events that say the same act, and events that carry the same uid, each group under the place of its first event.
-- No uid is no uid: such an event is in no uid group (E15).

create or replace temp table candidate as
with placed as (
    select *, row_number() over (order by recorded_ts, event_id, source) as place from doubtful
)
select
    event_key, place,
    min(place) over (partition by assignment_key, event_type_key, effective_date, new_due_date) as act_group,
    if(source_event_uid is null, null, min(place) over (partition by source, source_event_uid)) as uid_group,
    null::varchar as verdict
from placed;
