-- A small warehouse for packs: open and classified directives and tasks, with everything that can hang on a task, and texts
-- that a spreadsheet would take for formulas. What is classified has SECRET in its texts and its ids begin with secret.
insert into ops.batch (source, started_at, is_simulated) values ('sample', timestamp '2026-04-01', $simulated);

insert into star.dim_agency (agency_id, name_vi, level, block, peer_group, is_group, valid_from) values
    ('a1', '=HYPERLINK("http://evil.example","Sở Một")', 'provincial', 'government', 'so', false, null),
    ('a2', '+Sở Hai', 'provincial', 'government', 'so', false, null),
    ('a3', '-Sở Ba', 'provincial', 'government', 'so', false, null),
    ('a4', '@Sở Bốn', 'provincial', 'government', 'so', false, date '1899-05-01'),
    ('a5', chr(9) || 'Sở Năm', 'provincial', 'government', 'so', false, null),
    ('a6', chr(13) || 'Sở "Sáu", một' || chr(10) || 'hai', 'provincial', 'government', 'so', false, null),
    ('a7', 'Sở _x0041_ ' || chr(1) || '😀', 'provincial', 'government', 'so', false, null);

insert into star.bridge_agency_lineage values ('a1', 'a2', date '2025-07-01', 'split', 0.333333);

insert into star.dim_directive (directive_id, number, signed_date, title_vi, security_class, is_stub)
values
    ('open', '=1+1', date '2025-01-15', 'Kết luận mở', 'thuong', false),
    ('open-2', '02-KH', date '2025-01-15', 'Kế hoạch mở', 'thuong', false),
    ('secret-mat', '03-KL', date '2025-01-15', 'SECRET mat', 'mat', false),
    ('secret-odd', '04-KL', date '2025-01-15', 'SECRET odd', 'lạ', false),
    ('secret-once', '05-KL', date '2025-01-15', 'SECRET once', 'mat', false),
    ('secret-once', '05-KL', date '2025-01-15', 'SECRET once', 'thuong', false);

insert into star.bridge_directive_citation values
    ('open-2', 'open', 'implements'), ('open-2', 'secret-mat', 'implements'), ('secret-odd', 'open', 'implements');

create temp table task as
select 'task-' || i as id, 'open' as directive, null as source_directive, null as parent, null as says, 'thuong' as class
from (select unnest(range(1, 61)) as i)
union all
from (values
    ('secret-top', 'open', null, null, null, 'toi_mat'), ('secret-under', 'secret-mat', null, null, null, 'thuong'),
    ('secret-strange', 'secret-odd', null, null, null, 'thuong'), ('secret-former', 'secret-once', null, null, null, 'thuong'),
    ('secret-restating', 'open', 'secret-mat', null, null, 'thuong'), ('secret-part', 'open', null, 'secret-top', null, 'thuong'),
    ('secret-part-of-part', 'open', null, 'secret-part', null, 'thuong'),
    ('secret-again', 'open-2', null, null, 'secret-under', 'thuong'));

insert into star.dim_task (
    task_id, directive_key, directive_id, title_vi, task_kind, assigned_date, due_rule, printed_due_date, original_due_date,
    source_directive_id, parent_task_id, canonical_task_id, is_general_duty, c_who, c_what, c_when, c_result, c_head, security_class)
select
    id, (select min(directive_key) from star.dim_directive where directive_id = directive), directive,
    if(starts_with(id, 'secret'), 'SECRET ', 'Nhiệm vụ ') || id, 'one_off', date '2026-01-05', 'on_date', date '2026-02-20',
    date '2026-02-20', source_directive, parent, coalesce(says, id), false, true, true, true, true, true, class
from task
order by id;

insert into star.bridge_task_agency select id, 'lead', 1, 'a1', 'a1' from task;

insert into star.bridge_assignment_lead (assignment_key, assignment_id, task_id, agency_id, agency_ref, weight_share)
select row_number() over (order by id, agency), id || '|' || agency, id, agency, agency, 0.5
from task
cross join (values ('a1'), ('a' || 2 + length(id) % 5)) lead(agency);

insert into star.fact_status_event (
    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, reason_code, batch_key)
select
    'sample', if(starts_with(task_id, 'secret'), 'secret-', '') || 'e-' || assignment_key || '-' || type, assignment_key, type,
    date '2026-02-01' + (assignment_key % 40)::int + type, timestamp '2026-02-03' + to_days((assignment_key % 40)::int + type),
    false, if(starts_with(task_id, 'secret'), 'SECRET', 'r'), 1
from star.bridge_assignment_lead
cross join (values (4), (6)) step(type)
order by assignment_key, type;

-- Recorded after K of the quarter.
insert into star.fact_status_event (
    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, reason_code, batch_key)
values ('sample', 'late', 1, 7, date '2026-03-20', timestamp '2026-04-15', false, 'LATER', 1);

insert into star.duplicate_event (event_key, duplicate_of)
select event_key, event_key - 1
from star.fact_status_event
where event_key % 7 = 0 and reason_code <> 'LATER';

insert into star.fact_report_duty (
    source, duty_id, task_id, directive_id, agency_key, agency_id, period_label, due_date, submitted_date, evidence_count,
    evidence_valid_count, is_waived, recorded_ts, batch_key)
select
    'sample', name || '-' || agency_id || '-' || month, task, directive, agency_key, agency_id, 'tháng ' || month,
    make_date(2026, month::int, 20), make_date(2026, month::int, 20) + (agency_key % 3) - 1, 1, 1, false,
    make_timestamp(2026, month::int, 1, 0, 0, 0.0), 1
from star.dim_agency
cross join (values ('duty', null, null), ('secret-duty', 'secret-top', null), ('secret-duty-2', null, 'secret-mat'))
    duty(name, task, directive)
cross join range(1, 4) months(month)
where agency_key > 0
order by all;

insert into star.dim_metric (
    source, metric_id, agency_key, agency_id, agency_ref, task_id, name_vi, direction, target, weight, due_date, recorded_ts, batch_key)
values
    ('sample', 'metric', 1, 'a1', 'a1', 'task-1', 'Chỉ tiêu', 'up', 10, 1, date '2026-03-01', timestamp '2026-01-05', 1),
    ('sample', 'secret-metric', 1, 'a1', 'a1', 'secret-top', 'SECRET', 'up', 10, 1, date '2026-03-01', timestamp '2026-01-05', 1);

insert into star.fact_target_measurement (source, metric_id, as_of_date, value, recorded_ts, retracted_ts, batch_key) values
    ('sample', 'metric', date '2026-02-01', 5, timestamp '2026-02-05', timestamp '2026-05-01', 1),
    ('sample', 'secret-metric', date '2026-02-01', 5, timestamp '2026-02-05', null, 1);

insert into star.fact_claim_audit (
    source, claim_id, task_id, agency_key, agency_id, agency_ref, drawn_date, seed, sampling_weight, is_confirmed, recorded_ts, batch_key)
select 'sample', 'claim-' || id, id, 1, 'a1', 'a1', date '2026-03-01', if(starts_with(id, 'secret'), 'SECRET', 's'), 1, true,
    timestamp '2026-03-02', 1
from task
order by id;

insert into star.fact_blocking_episode (
    source, episode_id, task_id, unblocker_agency_key, unblocker_agency_id, unblocker_agency_ref, blocked_date, cause,
    is_beyond_authority, recorded_ts, batch_key)
select 'sample', 'block-' || id, id, 1, 'a1', 'a1', date '2026-03-01', 'legal', true, timestamp '2026-03-02', 1
from task
order by id;

insert into star.fact_assignment_account (
    source, task_id, agency_key, agency_id, agency_ref, as_of_date, has_hours, has_output, has_impact, recorded_ts, batch_key)
select 'sample', id, 1, 'a1', 'a1', date '2026-03-01', true, true, true, timestamp '2026-03-02', 1
from task
order by id;

insert into star.fact_dq_check (
    source, check_id, agency_key, agency_id, agency_ref, system_name, record_id, checked_date, mandatory_cells, filled_cells,
    is_well_formed, is_resolved, recorded_ts, batch_key)
select 'sample', 'check-' || assignment_id, 1, 'a1', 'a1', 'TD', if(assignment_key % 2 = 0, assignment_id, task_id),
    date '2026-03-01', 10, 9, true, true, timestamp '2026-03-02', 1
from star.bridge_assignment_lead
order by assignment_key;
