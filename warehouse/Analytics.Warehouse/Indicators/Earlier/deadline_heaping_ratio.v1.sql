/*
number: 30
version: 1
name_vi: Hệ số dồn việc sát hạn
name_en: Deadline-heaping ratio
category: L. Chống đối phó
definition: >-
  Share of completions with 0-1 day to spare among on-time completions with 0-29 days to spare, divided by 2/30. One is no
  heaping. A screening flag: it starts an audit and never lowers a score.
definition_vi: >-
  Tỷ lệ nhiệm vụ hoàn thành trước hạn 0–1 ngày trong số nhiệm vụ hoàn thành đúng hạn trước hạn 0–29 ngày, chia cho 2/30;
  tính trên bốn quý gần nhất. Bằng 1 là không dồn việc.
edge_cases: >-
  A screening flag: it starts an audit and never lowers a score. Fewer than 20 units: not shown. Finishing on the last day
  is lawful.
example: "5 of 8 within the last 2 days: 0.625 / 0.0667 = 9.375, too few to publish."
unit: ratio
direction: down
estimator: rate
scale: 15
minimum_units: 20
unit_kind: assignment
grains: [system, peer_group, agency, directive]
monthly: [system]
target: 1
green: 3
amber: 6
threshold_source: proposal (to be calibrated on 2025 data)
called_for_by: 07-TB/CQTTBCĐ III.1
*/
select
    'deadline_heaping_ratio' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(due_date - done_date <= 1, 1, 0) as x, 1 as n
from measured_assignment
where verdict = 'on_time' and due_date between $start and $end and due_date - done_date <= 29
