select
    run.run_key as run, run.job, run.subject, run.started_at, epoch(run.finished_at - run.started_at) as seconds, run.outcome,
    if(run.window_from is null and run.window_to is null, null,
        coalesce(run.window_from, 'start') || ' … ' || coalesce(run.window_to, 'now')) as window,
    batch.rows_read as read, batch.rows_loaded as loaded, batch.rows_duplicate as duplicate,
    batch.rows_quarantined as quarantined, batch.rows_deleted as deleted, run.message
from ops.job_run run
left join ops.batch batch using (batch_key)
order by run.run_key desc
limit 20;
