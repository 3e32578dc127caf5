/*
number: 2
version: 1
name_vi: Tỷ lệ nhiệm vụ hoàn thành đúng thời hạn giao ban đầu
name_en: On-time rate against the original deadline
category: A. Tiến độ
definition: >-
  As on_time_completion_rate, with the date in the highest directive, before any extension or local re-set, in place of
  the deadline in force.
definition_vi: >-
  Như tỷ lệ hoàn thành đúng hạn, nhưng tính theo thời hạn giao ban đầu trong văn bản cấp cao nhất, trước mọi lần gia hạn
  hoặc điều chỉnh của cấp dưới.
edge_cases: >-
  An extension never changes this figure, and neither does a local plan that sets a central date anew.
example: "The same 10 tasks, 3 of the 8 needed an extension: 5/10 = 50.0% [Wilson 95%: 23.7-76.3%]."
unit: percent
direction: up
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency, directive]
monthly: [system]
target: 1
green: 0.95
amber: 0.8
threshold_source: proposal (5 points of room for extensions with an external cause)
called_for_by: 07-TB/CQTTBCĐ II.1.a; 2039-CV/VPTW khoản 1(b)
*/
select
    'on_time_original_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(verdict_original = 'on_time', 1, 0) as x, 1 as n
from measured_assignment
where original_due_date between $start and $end and verdict_original in ('on_time', 'late')
