-- One agency and one directive, both named $name: ten overdue tasks and a report that was never sent.
insert into star.dim_agency (agency_id, name_vi, is_group) values ('a', $name, false);

insert into star.dim_directive (directive_id, number, title_vi, security_class, is_stub)
values ('d', null, $name, 'thuong', false);

insert into star.dim_task (
    task_id, directive_key, directive_id, title_vi, task_kind, assigned_date, due_rule, original_due_date, canonical_task_id,
    is_general_duty, security_class)
select 't' || i, directive_key, 'd', $name, 'one_off', date '2026-03-01', 'on_date', date '2026-05-01', 't' || i, false, 'thuong'
from star.dim_directive
cross join (select unnest(range(10)) as i)
where directive_key > 0;

insert into star.bridge_assignment_lead (assignment_key, assignment_id, task_id, agency_id, agency_ref, weight_share)
select row_number() over (order by task_id), task_id || '|a', task_id, 'a', 'a', 1
from star.dim_task;

insert into star.fact_report_duty (
    source, duty_id, agency_key, agency_id, period_label, due_date, evidence_count, evidence_valid_count, is_waived, recorded_ts,
    batch_key)
select 's', 'd', agency_key, 'a', $name, date '2026-05-20', 0, 0, false, timestamp '2026-04-01', 1
from star.dim_agency
where agency_key > 0;
