-- More events than one row group of Parquet holds, over three years.
insert into star.fact_status_event (
    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, batch_key)
select 'bulk', 'b-' || i, (select min(assignment_key) from star.bridge_assignment_lead where task_id = 'task-1'), 9, date '2024-01-01' + (i % 800)::int, timestamp '2026-03-01', false, 1
from range(0, $count) numbers(i)
order by i;
