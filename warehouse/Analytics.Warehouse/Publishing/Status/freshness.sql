with recorded as (
    select source, max(recorded_ts) as last_recorded
    from ops.recorded
    group by source
),
failed as (
    select run.subject as source, count(*) as failed_since
    from ops.job_run run
    join ops.source source on source.source = run.subject and run.started_at > source.checked_at
    where run.job = 'pull' and run.outcome in ('failed', 'interrupted')
    group by run.subject
)
select
    source.source, source.connector, source.checked_at as last_pull, recorded.last_recorded,
    source.promise_seconds / 3600 as promise_hours, coalesce(failed.failed_since, 0) as failed_since, source.is_simulated
from ops.source source
left join recorded using (source)
left join failed using (source)
order by source.source;
