/*
number: 1
version: 1
name_vi: Tỷ lệ nhiệm vụ hoàn thành đúng hạn
name_en: On-time completion rate (deadline in force)
category: A. Tiến độ
definition: >-
  N = lead assignments with verdict on_time; D = lead assignments whose deadline in force falls in the period and whose
  verdict is on_time or late. Pending and awaiting ones are in neither; their counts are printed beside the rate.
definition_vi: >-
  N = số nhiệm vụ chủ trì hoàn thành đúng hạn; D = số nhiệm vụ chủ trì có thời hạn đang áp dụng nằm trong kỳ và đã có kết
  luận đúng hạn hoặc không đúng hạn. Nhiệm vụ chưa đến hạn đánh giá và chờ nghiệm thu không tính vào cả hai.
edge_cases: >-
  Standing tasks are scored by their reports. A valid extension moves the task to the period of its new deadline.
  Cancelled by the issuer in time: excluded; after the deadline: late. Joint leads count in full for each agency and 1/k
  elsewhere; groups are expanded to their members; an unknown agency is in the system figure only.
example: "8 on time, 2 late, 1 awaiting, 3 not due: 8/10 = 80.0% [Wilson 95%: 49.0-94.3%]."
unit: percent
direction: up
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency, directive, agency_directive]
monthly: [system]
target: 1
green: 1
amber: 0.8
threshold_source: Quy định 366-QĐ/TW, Điều 11 (80% line)
called_for_by: 07-TB/CQTTBCĐ III.1; 01-KH/BCĐ III.1.a, Phụ lục 1; TBKL 29/12/2025 khoản 1(1)
companions:
  - { id: on_time, name_vi: Số nhiệm vụ hoàn thành đúng hạn, name_en: Done on time, unit: count, estimator: count }
  - { id: late, name_vi: Số nhiệm vụ chưa hoàn thành đúng hạn, name_en: Late, unit: count, estimator: count }
  - { id: pending, name_vi: Số nhiệm vụ chưa đến hạn đánh giá, name_en: Pending, unit: count, estimator: count }
  - { id: awaiting, name_vi: Số nhiệm vụ chờ nghiệm thu, name_en: Awaiting verification, unit: count, estimator: count }
  - { id: excluded, name_vi: Số nhiệm vụ không đánh giá, name_en: Excluded, unit: count, estimator: count }
  - id: all_leads_on_time
    name_vi: Tỷ lệ nhiệm vụ mà mọi cơ quan cùng chủ trì đều đúng hạn
    name_en: On-time rate, strict (every joint lead on time)
    unit: percent
    estimator: rate
*/
with due as (
    select *
    from measured_assignment
    where due_date between $start and $end and verdict is not null
)

select
    'on_time_completion_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(verdict = 'on_time', 1, 0) as x, 1 as n
from due
where verdict in ('on_time', 'late')

union all

select
    'on_time_completion_rate/' || verdict, assignment_id, accountable_agency_id, directive_id,
    weight_share, 1, null
from due

union all

-- Leads named together answer for one task; members of a group answer each for their own.
select
    'on_time_completion_rate/all_leads_on_time', min(assignment_id), null, directive_id,
    1, if(bool_and(verdict = 'on_time'), 1, 0), 1
from due
where verdict in ('on_time', 'late')
group by directive_id, task_id, if(via_group_id is null, null, assignment_id)
