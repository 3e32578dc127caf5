-- Where an analyst starts: facts with the words of their dimensions. The current run of each period only: the one that
-- knows most, and of equal knowledge the newest.

create or replace macro mart.run_as_known(k) as table (
    select *
    from star.dim_run
    where known_date <= k
    qualify row_number() over (partition by period_key order by known_date desc, valid_date desc, run_key desc) = 1
);

create or replace view mart.run as
select *
from mart.run_as_known(date '9999-12-30');

create or replace view mart.agency as
select *
from star.dim_agency
where recorded_to is null
qualify row_number() over (partition by agency_id order by valid_from desc nulls last) = 1;

-- Figures as they stood when nothing after K was recorded: what a report of that day shows.
create or replace macro mart.indicator_as_known(k) as table (
    select
        definition.indicator_id, definition.parent_id, definition.catalogue_number, definition.version,
        definition.name_vi, definition.name_en, definition.unit, definition.direction, definition.estimator,
        definition.target,
        figure.grain, definition.part_kind, figure.part,
        period.period_code, period.period_grain, period.label_vi as period_vi, period.start_date, period.end_date,
        figure.agency_id, agency.name_vi as agency_vi, figure.peer_group,
        figure.directive_id, directive.number as directive_number, directive.title_vi as directive_vi,
        figure.numerator, figure.denominator, figure.count_units, figure.value, figure.low, figure.high,
        figure.status, figure.rag, figure.standard_error, figure.shrunk, figure.shrunk_low, figure.shrunk_high, figure.signal,
        run.run_id, run.valid_date, run.known_date, run.is_provisional, run.is_simulated
    from star.fact_indicator_value figure
    join mart.run_as_known(k) run using (run_key)
    join star.dim_indicator definition using (indicator_key)
    join star.dim_period period on period.period_key = figure.period_key
    left join mart.agency agency on agency.agency_id = figure.agency_id
    left join star.dim_directive directive on directive.directive_key = figure.directive_key
);

create or replace view mart.indicator as
select *
from mart.indicator_as_known(date '9999-12-30');

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


comment on view mart.run is 'Grain: one measured period, its current run: the one with the latest K, and of these the newest.';
comment on column mart.run.run_key is 'Surrogate key, in order of measuring.';
comment on column mart.run.run_id is 'Id printed on reports.';
comment on column mart.run.valid_date is 'V: the state of the world on that day.';
comment on column mart.run.known_date is 'K: what was recorded by that day.';
comment on column mart.run.period_key is 'dim_period of the period measured.';
comment on column mart.run.period_code is 'Code of the period measured.';
comment on column mart.run.is_provisional is 'True when K is before the official date of the period (số liệu sơ bộ).';
comment on column mart.run.is_simulated is 'True when any input was simulated (số liệu mô phỏng).';
comment on column mart.run.definition_hash is 'SHA-256 over the definitions and SQL of all indicators.';
comment on column mart.run.input_batch is 'Newest batch that the run could read.';
comment on column mart.run.result_hash is 'SHA-256 over the ordered values: the same inputs give the same hash on any machine.';
comment on column mart.run.model_hash is 'SHA-256 over the macros and views that figures are made with; null for runs of versions that did not note it.';
comment on column mart.run.measured_at is 'When it was measured, UTC.';

comment on view mart.agency is 'Grain: one agency, its newest version as known today.';
comment on column mart.agency.agency_key is 'Surrogate key of the version.';
comment on column mart.agency.agency_id is 'Durable id of the agency, as the source writes it.';
comment on column mart.agency.name_vi is 'Name, Vietnamese, NFC.';
comment on column mart.agency.name_en is 'Name, English; null when not given.';
comment on column mart.agency.level is 'central, provincial or local.';
comment on column mart.agency.block is 'Block of the political system, for example party or government.';
comment on column mart.agency.peer_group is 'Agencies that may be compared with each other.';
comment on column mart.agency.is_group is 'True for a group such as "all provincial committees"; expanded through bridge_agency_group.';
comment on column mart.agency.parent_agency_id is 'Organisational parent; null when none is given.';
comment on column mart.agency.valid_from is 'First day of the version; null = start not asserted.';
comment on column mart.agency.valid_to is 'Last day of the version; null = still valid.';
comment on column mart.agency.recorded_from is 'Day on which the warehouse learned this content; null = with its first load.';
comment on column mart.agency.recorded_to is 'Day on which a correction replaced it; null = current knowledge.';

comment on view mart.indicator is 'Grain: one figure of the current run of each period, with the words of its indicator, period, agency and directive. Companions have parent_id set.';
comment on column mart.indicator.indicator_id is 'Id of the indicator, or indicator/companion.';
comment on column mart.indicator.parent_id is 'The indicator that a companion belongs to; null for an indicator.';
comment on column mart.indicator.catalogue_number is 'Number in the catalogue; null for a companion.';
comment on column mart.indicator.version is 'Version of the definition, from 1.';
comment on column mart.indicator.name_vi is 'Name, Vietnamese.';
comment on column mart.indicator.name_en is 'Name, English.';
comment on column mart.indicator.unit is 'percent, change, count, days, hours, vnd or ratio. A percent and a change are stored as fractions: 0.8 is 80%.';
comment on column mart.indicator.direction is 'up (higher is better), down or zone; null for a companion without a direction.';
comment on column mart.indicator.estimator is 'rate, count, median, maximum, ratio, peer_ratio or survival_median: how the counted units become the value.';
comment on column mart.indicator.target is 'Target, in the unit of the value; null when there is none.';
comment on column mart.indicator.grain is 'system, peer_group, agency, directive, agency_directive, part or agency_part.';
comment on column mart.indicator.part_kind is 'What part names: issuer, verifier, approver, process, project, channel, source_system, cause or assignment; null when the indicator has no dimension of its own.';
comment on column mart.indicator.part is 'Grains part and agency_part: the member of that dimension; else null.';
comment on column mart.indicator.period_code is '2025-12-31, 2025-12, 2025-Q4 or 2025.';
comment on column mart.indicator.period_grain is 'day, month, quarter or year.';
comment on column mart.indicator.period_vi is 'Label of the period, Vietnamese.';
comment on column mart.indicator.start_date is 'First day.';
comment on column mart.indicator.end_date is 'Last day; the default valid cut V.';
comment on column mart.indicator.agency_id is 'Grains agency, agency_directive and agency_part: durable id of the accountable agency; else null.';
comment on column mart.indicator.agency_vi is 'Name of the agency, Vietnamese.';
comment on column mart.indicator.peer_group is 'Grain peer_group or agency: the peer group; else null.';
comment on column mart.indicator.directive_id is 'Grains directive and agency_directive: durable id; else null.';
comment on column mart.indicator.directive_number is 'Number of the directive as printed; null when none is printed.';
comment on column mart.indicator.directive_vi is 'Short title of the directive, Vietnamese.';
comment on column mart.indicator.numerator is 'x. Weighted by weight_share in system and directive figures. Null where the estimator has none.';
comment on column mart.indicator.denominator is 'n. Weighted like the numerator.';
comment on column mart.indicator.count_units is 'Units counted, unweighted. Below five no percentage is printed.';
comment on column mart.indicator.value is 'The figure, in the unit of dim_indicator; null when there is nothing to divide by (printed as a dash).';
comment on column mart.indicator.low is 'Lower end of the 95% interval: Wilson for a rate, order statistics for a median, the Kaplan-Meier band for a survival median, jackknife or range for a ratio; null for a census.';
comment on column mart.indicator.high is 'Upper end of the 95% interval.';
comment on column mart.indicator.status is 'OK, NA (nothing to divide by, by nature) or MISS (owed and not supplied, rule R11).';
comment on column mart.indicator.rag is 'green, amber or red by the limits of the definition; null without limits, without a value or below five units.';
comment on column mart.indicator.standard_error is 'Jackknife standard error of a ratio; null for the others.';
comment on column mart.indicator.shrunk is 'Grain agency, rates: the empirical-Bayes rate within the peer group, for ranking only (rule R14).';
comment on column mart.indicator.shrunk_low is 'Lower end of its 95% interval.';
comment on column mart.indicator.shrunk_high is 'Upper end of its 95% interval.';
comment on column mart.indicator.signal is 'Grain agency: low_998, low_95, inside, high_95 or high_998 by the exact binomial tail against the peer group. Grain system by month: inside, or the rules of the control chart that are broken. Null = not tested.';
comment on column mart.indicator.run_id is 'Id printed on reports.';
comment on column mart.indicator.valid_date is 'V: the state of the world on that day.';
comment on column mart.indicator.known_date is 'K: what was recorded by that day.';
comment on column mart.indicator.is_provisional is 'True when K is before the official date of the period (số liệu sơ bộ).';
comment on column mart.indicator.is_simulated is 'True when any input was simulated (số liệu mô phỏng).';

comment on view mart.assignment is 'Grain: one task x one lead agency at the cuts of the newest measured period.';
comment on column mart.assignment.run_id is 'Id printed on reports.';
comment on column mart.assignment.valid_date is 'V: the state of the world on that day.';
comment on column mart.assignment.known_date is 'K: what was recorded by that day.';
comment on column mart.assignment.assignment_id is 'Durable id of the assignment.';
comment on column mart.assignment.task_id is 'Durable id of the task.';
comment on column mart.assignment.task_vi is 'Short title of the task, Vietnamese.';
comment on column mart.assignment.clause is 'Path of the clause, for example 2.8.b.';
comment on column mart.assignment.theme is 'Main product of the task.';
comment on column mart.assignment.task_kind is 'one_off or standing.';
comment on column mart.assignment.directive_id is 'Durable id of the directive.';
comment on column mart.assignment.directive_number is 'Number of the directive as printed; null when none is printed.';
comment on column mart.assignment.directive_vi is 'Short title of the directive, Vietnamese.';
comment on column mart.assignment.agency_id is 'The accountable agency: the lead or its successor on the due date.';
comment on column mart.assignment.agency_vi is 'Name of the agency, Vietnamese.';
comment on column mart.assignment.peer_group is 'Peer group of the accountable agency.';
comment on column mart.assignment.successor_agency_id is 'As-is: rolled up to the last successor, whatever its date (rule R13).';
comment on column mart.assignment.status_code is 'Code used in SQL.';
comment on column mart.assignment.status_vi is 'State in words, Vietnamese.';
comment on column mart.assignment.weight_share is 'Weight in system and directive figures.';
comment on column mart.assignment.assigned_date is 'Day of assignment.';
comment on column mart.assignment.original_due_date is 'Deadline as issued; null = none.';
comment on column mart.assignment.due_date is 'Deadline in force (due_eff): the original one, moved only by extensions approved in time (rule R7).';
comment on column mart.assignment.first_submitted_date is 'First submission up to V; null = none.';
comment on column mart.assignment.awaiting_since is 'Date of the submission that awaits a decision; null = none.';
comment on column mart.assignment.done_date is 'Date of the submission that was accepted (rule R6); null = not done by V.';
comment on column mart.assignment.cancelled_date is 'Date on which the issuer cancelled, up to V; null = not cancelled.';
comment on column mart.assignment.return_count is 'Submissions returned.';
comment on column mart.assignment.reopen_count is 'Times reopened up to V.';
comment on column mart.assignment.extension_count is 'Extensions approved in time, up to V.';
comment on column mart.assignment.retro_extension_count is 'Extensions approved after the deadline in force, up to V: without effect, but counted.';
comment on column mart.assignment.verdict is 'on_time, late, awaiting, pending or excluded against due_date (rule R8); null without a deadline, for a standing task, or before it was assigned.';
comment on column mart.assignment.verdict_original is 'The same against original_due_date.';
comment on column mart.assignment.is_open is 'True when assigned and neither done nor cancelled by the issuer at V.';
comment on column mart.assignment.days_overdue is 'V - due_date for an open assignment past its deadline without a submission in time; else null.';

comment on view mart.assignment_month is 'Grain: one assignment at one month end, in words. Semi-additive: never add over months.';
comment on column mart.assignment_month.period_code is '2025-12-31, 2025-12, 2025-Q4 or 2025.';
comment on column mart.assignment_month.end_date is 'Last day; the default valid cut V.';
comment on column mart.assignment_month.period_vi is 'Label of the period, Vietnamese.';
comment on column mart.assignment_month.assignment_key is 'bridge_assignment_lead.';
comment on column mart.assignment_month.task_id is 'Durable id of the task.';
comment on column mart.assignment_month.directive_id is 'Durable id of the directive.';
comment on column mart.assignment_month.directive_number is 'Number of the directive as printed; null when none is printed.';
comment on column mart.assignment_month.directive_vi is 'Short title of the directive, Vietnamese.';
comment on column mart.assignment_month.agency_id is 'The accountable agency.';
comment on column mart.assignment_month.agency_vi is 'Name of the agency, Vietnamese.';
comment on column mart.assignment_month.peer_group is 'Agencies that may be compared with each other.';
comment on column mart.assignment_month.status_code is 'Code used in SQL.';
comment on column mart.assignment_month.status_vi is 'State in words, Vietnamese.';
comment on column mart.assignment_month.status_order is 'Order of the state in charts, best first.';
comment on column mart.assignment_month.weight_share is 'Weight in system and directive figures.';
comment on column mart.assignment_month.is_open is 'True when work was still owed.';
comment on column mart.assignment_month.is_dated is 'True when it had a deadline and was neither standing nor misdated.';
comment on column mart.assignment_month.days_overdue is 'Days past the deadline in force; null when not overdue.';
comment on column mart.assignment_month.age_days is 'Days since assignment.';
comment on column mart.assignment_month.is_awaiting_in_time is 'True when submitted in time and undecided.';

comment on view mart.report_duty is 'Grain: one report owed, as known today.';
comment on column mart.report_duty.duty_id is 'Durable id of the duty.';
comment on column mart.report_duty.task_id is 'The standing task that asks for it; null for a general duty.';
comment on column mart.report_duty.directive_id is 'The directive of the task; null for a general duty.';
comment on column mart.report_duty.agency_id is 'Durable id of the agency; ?unknown when it resolves to none.';
comment on column mart.report_duty.agency_vi is 'Name of the agency, Vietnamese.';
comment on column mart.report_duty.peer_group is 'Agencies that may be compared with each other.';
comment on column mart.report_duty.period_label is 'The period that the report is about, as the source writes it.';
comment on column mart.report_duty.due_date is 'Last day on time.';
comment on column mart.report_duty.submitted_date is 'Day of submission; null = not submitted.';
comment on column mart.report_duty.is_on_time is 'True when submitted by the due date, false when later, null when not submitted.';
comment on column mart.report_duty.evidence_count is 'Pieces of evidence attached.';
comment on column mart.report_duty.evidence_valid_count is 'Pieces of evidence that passed verification.';
comment on column mart.report_duty.is_waived is 'True when the issuer waived the duty; it is then in no figure.';
comment on column mart.report_duty.recorded_ts is 'When the source recorded this version.';
