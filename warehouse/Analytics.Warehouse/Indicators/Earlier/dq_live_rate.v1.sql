/*
number: 24
version: 1
name_vi: "Dữ liệu sống: tỷ lệ sự kiện được cập nhật trong 3 ngày"
name_en: Live data (events recorded within three days)
category: I. Chất lượng dữ liệu
definition: >-
  N = status events recorded at most three days after they took effect; D = status events effective in the period and
  known by K, without rejected and duplicate ones.
definition_vi: >-
  N = số sự kiện được cập nhật chậm nhất 3 ngày sau khi phát sinh; D = số sự kiện phát sinh trong kỳ đã được ghi nhận.
edge_cases: >-
  A burst of entries on the reporting day shows here. Refused and duplicate events are outside.
example: "8/10 = 80.0%."
unit: percent
direction: up
estimator: rate
unit_kind: event
grains: [system, peer_group, agency, directive]
monthly: [system]
target: 1
green: 0.95
amber: 0.85
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ III.1; 01-KH/BCĐ III.1.a, Phụ lục 1, 23, 24, 30
*/
select
    'dq_live_rate' as measure, event.event_id as unit_id, lead.agency_id, task.directive_id,
    1 as weight, if(event.recorded_ts::date - event.effective_date <= 3, 1, 0) as x, 1 as n
from star.event_known($k) event
join star.bridge_assignment_lead lead using (assignment_key)
join star.dim_task task using (task_id)
where event.effective_date between $start and $end
    and star.is_known(lead.recorded_from, lead.recorded_to, $k)
    and star.is_known(task.recorded_from, task.recorded_to, $k)
