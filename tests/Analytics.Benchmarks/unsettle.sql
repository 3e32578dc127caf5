-- Makes of a loaded warehouse one in which much is missing, late, refused, unknown or said twice, so that both sides have to
-- agree on what then counts. By hash, so that it is the same every time.
update star.fact_process_month set cost_vnd = null where hash(process_id, month, 1) % 7 = 0;
update star.fact_process_month set staff_hours = null where hash(process_id, month, 2) % 9 = 0;
update star.fact_process_month set median_days = null where hash(process_id, month, 3) % 8 = 0;
update star.fact_process_month set cases_uncleared = (hash(process_id, month, 4) % 5)::int;
update star.fact_process_month set volume = 0 where hash(process_id, month, 5) % 11 = 0;
insert into star.dim_baseline by name
select * exclude (row_key) replace (date '2025-09-01' as valid_from, unit_hours * 0.9 as unit_hours)
from star.dim_baseline
where hash(process_id, 6) % 3 = 0;
insert into star.dim_baseline by name
select * exclude (row_key) replace (date '2025-11-01' as valid_from, unit_cost_vnd * 2 as unit_cost_vnd)
from star.dim_baseline
where hash(process_id, 7) % 3 = 0 and valid_from <> date '2025-09-01';
delete from star.dim_baseline where hash(process_id, 8) % 4 = 0;
update star.dim_metric set baseline = null where hash(metric_id, 9) % 5 = 0;
update star.dim_metric set baseline = target where hash(metric_id, 10) % 5 = 0;
update star.dim_metric set direction = if(direction = 'up', 'down', 'up') where hash(metric_id, 11) % 3 = 0;
update star.dim_metric set due_date = date '2026-02-15' where hash(metric_id, 12) % 5 = 0;
update star.fact_target_measurement set value = null where hash(metric_id, as_of_date, 13) % 6 = 0;
update star.fact_target_measurement set trajectory = null where hash(metric_id, as_of_date, 14) % 6 = 0;
update star.fact_budget_month set allocated_vnd = null where hash(project_id, 15) % 4 = 0;
update star.fact_budget_month set plan_cum_revised_vnd = plan_cum_vnd * 1.25 where hash(project_id, 16) % 3 = 0;
update star.fact_budget_month set disbursed_cum_vnd = null where hash(project_id, month_end, 17) % 5 = 0;
update star.fact_survey set users_served = null where hash(survey_id, 18) % 4 = 0;
update star.fact_survey set valid_responses = null, satisfied = null where hash(survey_id, 19) % 6 = 0;
update star.fact_claim_audit set sampling_weight = 1 + hash(claim_id, 20) % 5;
update star.fact_dq_check set status_there = null where hash(check_id, 21) % 9 = 0;
update star.fact_dq_check set status_here = null where hash(check_id, 22) % 9 = 0;
update star.fact_dq_check set record_id = 'seen again ' || hash(check_id, 23) % 200 where hash(check_id, 24) % 3 = 0;
update star.fact_dq_check set duplicate_of = 'another' where hash(check_id, 25) % 10 = 0;
update star.fact_feedback set answered_date = received_date + (hash(feedback_id, 26) % 30)::int where answered_date is not null;
update star.fact_status_event set is_rejected = true where hash(event_id, 27) % 50 = 0 and event_type_key between 3 and 7;
update star.fact_status_event
set event_type_key = 8, is_by_issuer = [true, false, null][1 + (hash(event_id, 28) % 3)::int]
where event_type_key = 3 and hash(event_id, 29) % 6 = 0;
update star.fact_status_event set event_type_key = 9 where event_type_key = 3 and hash(event_id, 30) % 6 = 0;
insert into star.dim_task by name
select
    task.* exclude (task_key) replace (
        assignment_id || ' piece' as task_id, assignment_id || ' piece' as canonical_task_id, task_id as parent_task_id,
        agency_id as created_by_agency_id)
from star.dim_task task
join star.bridge_assignment_lead using (task_id)
where hash(assignment_id, 31) % 3 > 0;
update star.dim_task set canonical_task_id = 'another' where hash(task_id, 32) % 30 = 0;
update star.dim_task set original_due_date = assigned_date - 3 where hash(task_id, 33) % 20 = 0 and original_due_date is not null;
update star.dim_task set c_result = null where hash(task_id, 34) % 20 = 0;
update star.dim_task set theme = 'theme ' || hash(task_id, 35) % 3 where hash(task_id, 36) % 3 > 0;
update star.bridge_assignment_lead set agency_id = '?unknown' where hash(assignment_id, 37) % 60 = 0;
update star.fact_report_duty set agency_id = '?unknown', agency_key = -1 where hash(duty_id, 38) % 50 = 0;
update star.fact_report_duty set is_waived = true where hash(duty_id, 39) % 15 = 0;
update star.fact_report_duty set submitted_date = submitted_date + 25 where hash(duty_id, 40) % 5 = 0;
update star.fact_report_duty set submitted_date = null where hash(agency_id, 41) % 12 = 0;
update star.dim_data_element set registered_to = date '2025-09-15' where hash(element_id, 42) % 9 = 0;
update star.dim_data_element set published_from = date '2026-01-05' where hash(element_id, 43) % 9 = 0;
update star.fact_api_usage set reads = 0 where hash(element_id, month, 44) % 3 = 0;
update star.fact_blocking_episode set unblocker_agency_id = '?unknown' where hash(episode_id, 45) % 9 = 0;
update star.fact_assignment_account set has_budget = null where hash(task_id, 46) % 3 = 0;

-- What is null here is null in the newest version: an older one does not stand in for it.
update star.dim_baseline set unit_cost_vnd = null where valid_from = date '2025-09-01' and hash(process_id, 50) % 3 = 0;
update star.fact_status_event set actor_agency_id = null where event_type_key = 6 and hash(event_id, 51) % 2 = 0;
update star.dim_process set approved_to = date '2025-09-30' where hash(process_id, 52) % 13 = 0;
update star.fact_budget_month set plan_cum_vnd = 0 where hash(project_id, 53) % 6 = 0;
update star.dim_agency set peer_group = null where hash(agency_id, 54) % 20 = 0;
