-- What is known at the later cut and was not when the figures were frozen: recorded after K, loaded after the newest batch that
-- the run could read, or taken back since.
create or replace temp table new_knowledge as
with event as (
    select
        event.event_id, lead.assignment_id, type.event_type, event.effective_date, event.recorded_ts, event.batch_key,
        event.retracted_ts > $k::date + 1 and event.retracted_ts < $later::date + 1 as is_taken_back
    from star.fact_status_event event
    join star.dim_event_type type using (event_type_key)
    join star.bridge_assignment_lead lead using (assignment_key)
    where event.recorded_ts < $later::date + 1
        and (event.recorded_ts >= $k::date + 1 or event.batch_key > $batch or event.retracted_ts >= $k::date + 1)
)

select
    unnest(['assignment', 'event']) as unit_kind, unnest([assignment_id, event_id]) as unit_id,
    event_type || ' effective ' || effective_date || if(is_taken_back, ', taken back by its source', '') as what,
    event_id as record_id, recorded_ts, batch_key
from event

union all

select
    unnest(['assignment', 'task']), unnest([lead.assignment_id, task.task_id]),
    'task recorded from ' || coalesce(task.recorded_from::varchar, 'the beginning') || coalesce(' to ' || task.recorded_to, ''),
    task.task_id, coalesce(task.recorded_to, task.recorded_from)::timestamp, null
from star.dim_task task
join star.bridge_assignment_lead lead using (task_id)
where (task.recorded_from > $k and task.recorded_from <= $later) or (task.recorded_to > $k and task.recorded_to <= $later)

union all

select 'metric', metric_id, 'metric', metric_id, recorded_ts, batch_key
from star.dim_metric
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'metric', metric_id, 'target_measurement', metric_id, recorded_ts, batch_key
from star.fact_target_measurement
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'process', process_id, 'process', process_id, recorded_ts, batch_key
from star.dim_process
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'process', process_id, 'process_baseline', process_id, recorded_ts, batch_key
from star.dim_baseline
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'process', process_id, 'process_month', process_id, recorded_ts, batch_key
from star.fact_process_month
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'project', project_id, 'budget_month', project_id, recorded_ts, batch_key
from star.fact_budget_month
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'survey', survey_id, 'survey', survey_id, recorded_ts, batch_key
from star.fact_survey
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'feedback', feedback_id, 'feedback', feedback_id, recorded_ts, batch_key
from star.fact_feedback
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'dq_check', check_id, 'dq_check', check_id, recorded_ts, batch_key
from star.fact_dq_check
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'data_element', element_id, 'data_element', element_id, recorded_ts, batch_key
from star.dim_data_element
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'data_element', element_id, 'api_usage', element_id, recorded_ts, batch_key
from star.fact_api_usage
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'blocking_episode', episode_id, 'blocking_episode', episode_id, recorded_ts, batch_key
from star.fact_blocking_episode
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'claim_audit', claim_id, 'claim_audit', claim_id, recorded_ts, batch_key
from star.fact_claim_audit
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'assignment_account', task_id || '|' || agency_id, 'assignment_account', task_id || '|' || agency_id, recorded_ts,
    batch_key
from star.fact_assignment_account
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'duty', duty_id, 'report_duty', duty_id, recorded_ts, batch_key
from star.fact_report_duty
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1)

union all

select 'agency', agency_id, 'report_duty', agency_id, recorded_ts, batch_key
from star.fact_report_duty
where recorded_ts < $later::date + 1 and (recorded_ts >= $k::date + 1 or batch_key > $batch or retracted_ts >= $k::date + 1);
