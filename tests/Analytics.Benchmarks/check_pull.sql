-- What a pull has loaded: in short, and every table with its rows.
with loaded(name, rows) as (
    values
        ('events', (select count(*) from star.fact_status_event)),
        ('repeated', (select count(*) from star.duplicate_event)),
        ('assignments', (select count(*) from star.bridge_assignment_lead)),
        ('duties', (select count(*) from star.fact_report_duty)),
        ('dim_agency', (select count(*) from star.dim_agency)),
        ('dim_directive', (select count(*) from star.dim_directive)),
        ('dim_task', (select count(*) from star.dim_task)),
        ('dim_metric', (select count(*) from star.dim_metric)),
        ('fact_target_measurement', (select count(*) from star.fact_target_measurement)),
        ('dim_process', (select count(*) from star.dim_process)),
        ('dim_baseline', (select count(*) from star.dim_baseline)),
        ('fact_process_month', (select count(*) from star.fact_process_month)),
        ('fact_budget_month', (select count(*) from star.fact_budget_month)),
        ('fact_survey', (select count(*) from star.fact_survey)),
        ('fact_feedback', (select count(*) from star.fact_feedback)),
        ('fact_assignment_account', (select count(*) from star.fact_assignment_account)),
        ('fact_dq_check', (select count(*) from star.fact_dq_check)),
        ('dim_data_element', (select count(*) from star.dim_data_element)),
        ('fact_api_usage', (select count(*) from star.fact_api_usage)),
        ('fact_blocking_episode', (select count(*) from star.fact_blocking_episode)),
        ('fact_claim_audit', (select count(*) from star.fact_claim_audit))
)
select
    string_agg(rows || ' ' || name, ' ') filter (not contains(name, '_'))
        || ' ' || sum(rows) filter (contains(name, '_')) || ' other rows' as summary,
    string_agg(name || '=' || rows, ' ') as parts
from loaded;
