/*
number: 4
version: 1
name_vi: Thời gian hoàn thành trung vị (ước lượng Kaplan–Meier)
name_en: Median time to completion, censoring-aware
category: A. Tiến độ
definition: >-
  Smallest t at which the Kaplan-Meier estimate falls to one half, over assignments of the last twelve months; time from
  assignment to completion, open ones censored at V, cancelled ones at their cancellation. Here n is the time in days and
  x = 1 when it ended in completion.
definition_vi: >-
  Số ngày nhỏ nhất mà ước lượng Kaplan–Meier giảm đến một nửa, tính trên nhiệm vụ giao trong 12 tháng gần nhất; nhiệm vụ
  chưa xong được tính đến ngày chốt số liệu.
edge_cases: >-
  When the estimate never falls to one half there is no value. The median of completed tasks alone is never used: it is
  too low. The limits are 0.90 and 1.10 of the figure of the same quarter last year; without it there is no colour.
example: "12 tasks, 6 done, 6 censored: S(30) = 9/16, S(40) = 27/64, median 40 days."
unit: days
direction: down
estimator: survival_median
unit_kind: assignment
grains: [system, peer_group, agency, directive]
monthly: [system]
threshold_source: proposal (0.90 and 1.10 of the value of the same quarter last year; not set while there is none)
called_for_by: TBKL 29/12/2025 khoản 2.2
*/
select
    'km_median_completion_days' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(done_date is null, 0, 1) as x, coalesce(done_date, cancelled_date, $v) - assigned_date as n
from measured_assignment
where task_kind <> 'standing' and not is_misdated and assigned_date > $v - interval 12 months
