-- Rule R4: the events that a new event may change the reading of. place is the order in which they are looked at: as
-- recorded, and of one moment the lower event_id first (E16). A rejected event makes no duplicate (E9), nor does
-- one that was taken back.

create or replace temp table doubtful as
select
    event_key, source, event_id, source_event_uid, assignment_key, event_type_key, effective_date, new_due_date, recorded_ts,
    batch_key = $batch_key as is_fresh
from star.fact_status_event
where not is_rejected and retracted_ts is null and (
    hash(assignment_key, event_type_key, effective_date, new_due_date) in (select hash from doubtful_key where kind = 'act')
    or (source_event_uid is not null
        and hash(source, source_event_uid) in (select hash from doubtful_key where kind = 'uid')));
