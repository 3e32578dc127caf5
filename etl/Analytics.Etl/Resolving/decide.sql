insert into ops.agency_decision (
    decision_key, act, agency_text, agency_id, agency_before, agency_after, decided_by, because, decided_at, count_entries,
    count_leads, count_duties, count_measurements, input_batch)
select
    nextval('ops.decision_key'), $act, text, nullif($agency_id, ''), coalesce(agency_id, '?unknown'),
    coalesce(nullif($agency_id, ''), '?unknown'), $by, nullif($because, ''), $now, 0, 0, 0, 0,
    coalesce((select max(batch_key) from ops.batch), 0)
from agency_text
where text = (select text from reconsidered);

-- A decision changes what is loaded without a batch: no run is known to hold any longer.
delete from ops.run_check;
