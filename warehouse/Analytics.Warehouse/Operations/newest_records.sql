select concat_ws('|',
    (select max(batch_key) from ops.batch where rows_read + coalesce(rows_deleted, 0) > 0),
    (select max(run_key) from star.dim_run),
    (select count(*) from ops.quarantine where released_at is null));
