-- fact_report_duty: a later recorded_at is a new version of the duty.

-- Duties of earlier pulls with an agency that is known only now, or about which an operator has decided.
create or replace temp table duty_again as
select duty_key, due_date, coalesce(agency_text.agency_id, '?unknown') as agency_id
from star.fact_report_duty known
join agency_text on agency_text.text = known.agency_ref
where (known.agency_id = '?unknown' or agency_text.is_reconsidered)
    and coalesce(agency_text.agency_id, '?unknown') <> known.agency_id;

-- The version of the agency on the due date; without one the latest before it, else the first.
create or replace temp table duty_agency as
with due as (
    select agency_id, due_date from duty_again
    union
    select coalesce(agency_text.agency_id, '?unknown'), due_date
    from input_report_duty input
    join agency_text on agency_text.text = input.agency_id
)
select due.agency_id, due.due_date, known.agency_key
from due
join star.dim_agency known on known.agency_id = due.agency_id and known.recorded_to is null
qualify row_number() over (
    partition by due.agency_id, due.due_date
    order by
        coalesce(known.valid_from <= due.due_date, true) and coalesce(known.valid_to >= due.due_date, true) desc,
        coalesce(known.valid_from <= due.due_date, true) desc,
        if(coalesce(known.valid_from <= due.due_date, true), known.valid_from, null) desc nulls last,
        known.valid_from, known.agency_key) = 1;

update star.fact_report_duty
set agency_id = again.agency_id, agency_key = version.agency_key
from duty_again again
join duty_agency version using (agency_id, due_date)
where again.duty_key = fact_report_duty.duty_key;

create or replace temp table row_report_duty as
with
agency as (
    select text, coalesce(agency_id, '?unknown') as agency_id, slip_of from agency_text
),
resolved as (
    select input.* exclude (agency_id), input.agency_id as agency_ref, agency.agency_id, agency.slip_of
    from input_report_duty input
    join agency on agency.text = input.agency_id
)
select
    resolved.*, task.directive_id, version.agency_key, known.duty_key,
    case
        when known.duty_key is null then 'new'
        when row(resolved.task_id, resolved.period_label, resolved.due_date, resolved.submitted_date,
                resolved.evidence_count, resolved.evidence_valid_count, resolved.is_waived)
            is distinct from row(known.task_id, known.period_label, known.due_date, known.submitted_date,
                known.evidence_count, known.evidence_valid_count, known.is_waived) then 'other'
        when resolved.agency_id = known.agency_id then if(known.retracted_ts is null, 'same', 'changed')
        -- The same record, whose agency is known now, or which was taken back and is there again.
        when known.agency_id = '?unknown' then 'changed'
        else 'other'
    end as outcome
from resolved
join duty_agency version using (agency_id, due_date)
left join star.dim_task task on task.task_id = resolved.task_id and task.recorded_to is null
left join star.fact_report_duty known
    on known.source = $source and known.duty_id = resolved.duty_id and known.recorded_ts = resolved.recorded_at;

insert into refused
select
    'report_duty', _file, _line, 'contradiction',
    'duty_id ' || duty_id || ' recorded at ' || recorded_at || ' was loaded before with other content. Send the change with '
        || 'a later recorded_at.'
from row_report_duty
where outcome = 'other';

update star.fact_report_duty
set agency_id = changed.agency_id, agency_key = changed.agency_key, agency_ref = changed.agency_ref, retracted_ts = null
from row_report_duty changed
where changed.outcome = 'changed' and changed.duty_key = fact_report_duty.duty_key;

insert into star.fact_report_duty (
    source, duty_id, task_id, directive_id, agency_key, agency_id, agency_ref, period_label, due_date, submitted_date,
    evidence_count, evidence_valid_count, is_waived, recorded_ts, batch_key)
select
    $source, duty_id, task_id, directive_id, agency_key, agency_id, agency_ref, period_label, due_date, submitted_date,
    evidence_count, evidence_valid_count, is_waived, recorded_at, $batch_key
from row_report_duty
where outcome = 'new';

insert into new_warning
select
    'unknown_agency', 'report_duty', agency_ref,
    'No agency is known by the name ' || etl_quote(agency_ref) || '; ' || count(*)
        || if(count(*) = 1, ' duty names it.', ' duties name it.'),
    coalesce('Nearest: ' || any_value(names) || '. ', '') || 'Correct the name, or send it as an alias of its agency.',
    count(*)
from row_report_duty
left join agency_nearest on agency_nearest.text = agency_ref
where outcome = 'new' and agency_id = '?unknown'
group by agency_ref;

insert into new_warning
select
    'name_slip', 'report_duty', agency_ref,
    etl_slip_found(agency_ref, any_value(slip_of), any_value(agency_id), count(*), 'duty'), etl_slip_remedy(), count(*)
from row_report_duty
where outcome = 'new' and slip_of is not null
group by agency_ref;
