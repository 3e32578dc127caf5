-- One step along the chain: an event that shares an act or a uid with a doubtful one is doubtful too.

insert into doubtful
select
    event_key, source, event_id, source_event_uid, assignment_key, event_type_key, effective_date, new_due_date, recorded_ts,
    batch_key = $batch_key
from star.fact_status_event event
where not is_rejected and retracted_ts is null
    and event_key not in (select event_key from doubtful)
    and (
        (source, source_event_uid) in (select (source, source_event_uid) from doubtful where source_event_uid is not null)
        or exists (
            from doubtful
            where doubtful.assignment_key = event.assignment_key and doubtful.event_type_key = event.event_type_key
                and doubtful.effective_date = event.effective_date
                and doubtful.new_due_date is not distinct from event.new_due_date));
