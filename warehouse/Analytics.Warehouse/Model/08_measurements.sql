-- The version of each record that was known at a knowledge cut K (rule R2). Agencies that are not known are told apart by
-- their texts.

create or replace macro star.metric(k) as table (
    select *
    from star.dim_metric
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, metric_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.target_measurement(k) as table (
    select *
    from star.fact_target_measurement
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, metric_id, as_of_date order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.process(k) as table (
    select *
    from star.dim_process
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, process_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.process_baseline(k) as table (
    select *
    from star.dim_baseline
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, process_id, valid_from order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.process_month(k) as table (
    select *
    from star.fact_process_month
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, process_id, month order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.budget_month(k) as table (
    select *
    from star.fact_budget_month
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, project_id, month_end order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.survey(k) as table (
    select *
    from star.fact_survey
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, survey_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.feedback(k) as table (
    select *
    from star.fact_feedback
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, feedback_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.dq_check(k) as table (
    select *
    from star.fact_dq_check
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, check_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.data_element(k) as table (
    select *
    from star.dim_data_element
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, element_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.api_usage(k) as table (
    select *
    from star.fact_api_usage
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (
        partition by source, element_id, reader_agency_id, if(reader_agency_id = '?unknown', reader_agency_ref, ''), month
        order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.blocking_episode(k) as table (
    select *
    from star.fact_blocking_episode
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, episode_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.claim_audit(k) as table (
    select *
    from star.fact_claim_audit
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, claim_id order by recorded_ts desc, row_key desc) = 1
);

create or replace macro star.assignment_account(k) as table (
    select *
    from star.fact_assignment_account
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (
        partition by source, task_id, agency_id, if(agency_id = '?unknown', agency_ref, ''), as_of_date
        order by recorded_ts desc, row_key desc) = 1
);
