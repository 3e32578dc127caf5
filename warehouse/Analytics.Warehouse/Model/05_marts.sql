-- Where an analyst starts: facts with the words of their dimensions. The newest run of each period only.

create or replace view mart.run as
select *
from star.dim_run
qualify row_number() over (partition by period_key order by run_key desc) = 1;

create or replace view mart.agency as
select *
from star.dim_agency
where recorded_to is null
qualify row_number() over (partition by agency_id order by valid_from desc nulls last) = 1;

create or replace view mart.indicator as
select
    definition.indicator_id, definition.parent_id, definition.catalogue_number, definition.version,
    definition.name_vi, definition.name_en, definition.unit, definition.direction, definition.estimator,
    definition.target,
    figure.grain,
    period.period_code, period.period_grain, period.label_vi as period_vi, period.start_date, period.end_date,
    figure.agency_id, agency.name_vi as agency_vi, figure.peer_group,
    figure.directive_id, directive.number as directive_number, directive.title_vi as directive_vi,
    figure.numerator, figure.denominator, figure.count_units, figure.value, figure.low, figure.high,
    figure.status, figure.rag,
    run.run_id, run.valid_date, run.known_date, run.is_provisional, run.is_simulated
from star.fact_indicator_value figure
join mart.run run using (run_key)
join star.dim_indicator definition using (indicator_key)
join star.dim_period period on period.period_key = figure.period_key
left join mart.agency agency on agency.agency_id = figure.agency_id
left join star.dim_directive directive on directive.directive_key = figure.directive_key;

create or replace view mart.assignment as
select
    run.run_id, run.valid_date, run.known_date,
    fact.assignment_id, fact.task_id, task.title_vi as task_vi, task.clause, task.theme, fact.task_kind,
    fact.directive_id, directive.number as directive_number, directive.title_vi as directive_vi,
    fact.accountable_agency_id as agency_id, agency.name_vi as agency_vi, agency.peer_group,
    fact.successor_agency_id,
    status.status_code, status.name_vi as status_vi,
    fact.weight_share, fact.assigned_date, fact.original_due_date, fact.due_date, fact.first_submitted_date,
    fact.awaiting_since, fact.done_date, fact.cancelled_date, fact.return_count, fact.reopen_count,
    fact.extension_count, fact.retro_extension_count, fact.verdict, fact.verdict_original, fact.is_open,
    fact.days_overdue
from star.fact_assignment fact
join star.dim_run run using (run_key)
join star.dim_task task using (task_key)
join star.dim_status status using (status_key)
join star.dim_directive directive on directive.directive_key = fact.directive_key
left join mart.agency agency on agency.agency_id = fact.accountable_agency_id;

create or replace view mart.assignment_month as
select
    period.period_code, period.end_date, period.label_vi as period_vi,
    fact.assignment_key, task.task_id, task.directive_id,
    directive.number as directive_number, directive.title_vi as directive_vi,
    agency.agency_id, agency.name_vi as agency_vi, agency.peer_group,
    status.status_code, status.name_vi as status_vi, status.sort_order as status_order,
    fact.weight_share, fact.is_open, fact.is_dated, fact.days_overdue, fact.age_days, fact.is_awaiting_in_time
from star.fact_assignment_month fact
join star.dim_period period using (period_key)
join star.dim_status status using (status_key)
join star.dim_task task on task.task_key = fact.task_key
join star.dim_directive directive on directive.directive_key = fact.directive_key
join star.dim_agency agency on agency.agency_key = fact.agency_key;

create or replace view mart.report_duty as
select
    duty.duty_id, duty.task_id, duty.directive_id,
    duty.agency_id, agency.name_vi as agency_vi, agency.peer_group,
    duty.period_label, duty.due_date, duty.submitted_date, duty.submitted_date <= duty.due_date as is_on_time,
    duty.evidence_count, duty.evidence_valid_count, duty.is_waived, duty.recorded_ts
from star.report_duty(date '9999-12-30') duty
join star.dim_agency agency using (agency_key);
