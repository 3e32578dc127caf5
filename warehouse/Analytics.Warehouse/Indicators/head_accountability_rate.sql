/*
number: 9
version: 1
name_vi: Tỷ lệ nhiệm vụ quá hạn được người đứng đầu giải trình đúng hạn
name_en: Overdue tasks explained by the head in time
category: C. Rõ việc và trách nhiệm
definition: >-
  N = late assignments explained by the head within seven days of the deadline and known by K; D = lead assignments with
  verdict late whose first overdue day is in the period. Unknown agencies are left out.
definition_vi: >-
  N = số nhiệm vụ không đúng hạn được người đứng đầu giải trình trong 7 ngày sau hạn; D = số nhiệm vụ không đúng hạn có
  ngày quá hạn đầu tiên trong kỳ.
edge_cases: >-
  Nothing overdue: no value, not 100%. A retroactive extension is no explanation.
example: "2 tasks became overdue, explained on day 5 and on day 16: 1/2 = 50.0% [Wilson 95%: 9.5-90.5%]."
unit: percent
direction: up
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency]
monthly: [system]
target: 1
green: 1
amber: 0.8
threshold_source: as indicator 1; the seven days are a proposal
called_for_by: 07-TB/CQTTBCĐ III.1, IV.1; TBKL 29/12/2025 2.2; 2039-CV/VPTW 1(a), 1(b)
*/
select
    'head_accountability_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(head_explained_date <= due_date + 7, 1, 0) as x, 1 as n
from measured_assignment
where verdict = 'late' and due_date + 1 between $start and $end and accountable_agency_id <> '?unknown'
