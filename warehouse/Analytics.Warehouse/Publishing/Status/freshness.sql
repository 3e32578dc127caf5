with recorded as (
    select source, max(recorded_ts) as last_recorded
    from (
        select source, recorded_ts from star.fact_status_event
        union all
        select source, recorded_ts from star.fact_report_duty
    )
    group by source
)
select
    batch.source, max(batch.finished_at) as last_pull, any_value(last_recorded) as last_recorded,
    bool_or(is_simulated) as is_simulated
from ops.batch batch
left join recorded using (source)
group by batch.source
order by batch.source;
