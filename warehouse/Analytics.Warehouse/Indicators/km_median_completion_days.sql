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
unit: days
direction: down
estimator: survival_median
grains: [system, peer_group, agency, directive]
threshold_source: proposal (0.90 and 1.10 of the value of the same quarter last year; not set while there is none)
called_for_by: TBKL 29/12/2025 khoản 2.2
*/
select
    'km_median_completion_days' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(done_date is null, 0, 1) as x, coalesce(done_date, cancelled_date, $v) - assigned_date as n
from measured_assignment
where task_kind <> 'standing' and not is_misdated and assigned_date > $v - interval 12 months
