-- Core processes and the closed cases stand under an agency of their own: they are no volume of the compared processes.
create or replace temp macro file(name) as table (
    select * from read_csv('{folder}/' || name || '.csv', all_varchar = true, header = true)
);

copy (
    select unnest(['AG01', 'AG02', 'AG09']) as agency_id, 'Cơ quan ' || unnest(['AG01', 'AG02', 'AG09']) as name_vi
) to '{drop}/agency.csv' (header);
copy (
    select
        metric_id, agency_id, metric_id as name_vi, direction, baseline, target, weight, due_date, '2026-01-01' as recorded_at
    from file('measures')
) to '{drop}/metric.csv' (header);
-- What is owed and was not supplied has no measurement at all.
copy (
    select metric_id, '2026-03-31' as as_of_date, value, '2026-04-01' as recorded_at
    from file('measures')
    where value is not null
) to '{drop}/target_measurement.csv' (header);

create or replace temp view core as
select
    item_id || '-' || number as process_id, if(number <= digital::int, 10, 0) as on_system
from file('digital'), unnest(range(1, total::int + 1)) counted(number)
where kind = 'core_process';

copy (
    select process_id, agency_id, process_id as name_vi, false as is_core, '2025-01-01' as approved_from,
        '2025-01-01' as recorded_at
    from file('processes')
    union all
    select process_id, 'AG09', process_id, true, '2025-01-01', '2025-01-01' from core
    union all
    select item_id, 'AG09', item_id, false, '2025-01-01', '2025-01-01' from file('digital') where kind = 'case'
) to '{drop}/process.csv' (header);
copy (
    select
        process_id, '2025-01-01' as valid_from, cost_base as unit_cost_vnd, hours_base as unit_hours, days_base as median_days,
        'năm 2024' as base_period, 'đo trực tiếp' as method, '2025-01-01' as recorded_at
    from file('processes')
    where cost_base is not null
) to '{drop}/process_baseline.csv' (header);
copy (
    select
        process_id, '2026-02-01' as month, volume_now::int as volume, volume_now::double * cost_now::double as cost_vnd,
        volume_now::double * hours_now::double as staff_hours, days_now as median_days, 0 as cases_on_system,
        0 as cases_closed, 0 as cases_end_to_end, '2026-03-01' as recorded_at
    from file('processes')
    union all
    select process_id, '2026-02-01', 10, null, null, null, on_system, 0, 0, '2026-03-01' from core
    union all
    select item_id, '2026-02-01', 0, null, null, null, 0, total::int, digital::int, '2026-03-01'
    from file('digital')
    where kind = 'case'
) to '{drop}/process_month.csv' (header);
copy (
    select
        'DA-' || agency_id as project_id, agency_id, month_end, plan_cum_mvnd::bigint * 1000000 as plan_cum_vnd,
        disbursed_cum_mvnd::bigint * 1000000 as disbursed_cum_vnd, month_end as recorded_at
    from file('budget')
) to '{drop}/budget_month.csv' (header);
copy (
    select task_id, 'D' as directive_id, task_id as title_vi, 'one_off' as task_kind, '2026-01-05' as assigned_date,
        agency_id as lead_agencies
    from file('task_io')
) to '{drop}/task.csv' (header);
copy (
    select
        task_id, agency_id, '2026-03-31' as as_of_date, has_budget, has_hours, has_output, has_impact, '2026-04-01' as recorded_at
    from file('task_io')
) to '{drop}/assignment_account.csv' (header);
copy (
    select
        agency_id || '-' || channel as survey_id, agency_id, channel, '2026-03-20' as ended_date, sent, valid_responses,
        satisfied,
        true as is_independent, '2026-03-25' as recorded_at
    from file('survey')
) to '{drop}/survey.csv' (header);
copy (
    select
        channel || '-' || number as feedback_id, agency_id, '2026-02-01' as received_date, '2026-02-15' as due_date,
        if(number <= feedback_on_time::int, '2026-02-15', '2026-02-16') as answered_date, '2026-02-20' as recorded_at
    from file('survey'), unnest(range(1, feedback_due::int + 1)) counted(number)
) to '{drop}/feedback.csv' (header);
