select
    batch_key as batch, source, started_at, epoch(finished_at - started_at) as seconds,
    rows_read as read, rows_loaded as loaded, rows_duplicate as duplicate, rows_quarantined as quarantined
from ops.batch
order by batch_key desc
limit 20;
