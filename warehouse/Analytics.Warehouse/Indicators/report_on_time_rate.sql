/*
number: 5
version: 2
name_vi: Tỷ lệ báo cáo gửi đúng hạn trên hệ thống
name_en: Reporting duties met on time
category: B. Kỷ luật báo cáo
definition: >-
  N = duties submitted by their due date and by V; D = non-waived duties due in the period that are submitted by V or
  were due before K.
definition_vi: >-
  N = số báo cáo gửi đúng hoặc trước hạn; D = số báo cáo phải gửi có hạn trong kỳ (trừ trường hợp được miễn), đã gửi hoặc
  đã đến hạn.
edge_cases: >-
  How standing tasks are scored: each report owed is recorded before it falls due, so silence shows. Missed is not on
  time; waived is left out.
example: "3 monthly reports: on time, one day late, missed: 1/3 = 33.3% [Wilson 95%: 6.1-79.2%]."
unit: percent
direction: up
estimator: rate
unit_kind: duty
part: assignment
grains: [system, peer_group, agency, directive, part]
monthly: [system, part]
target: 1
green: 1
amber: 0.8
threshold_source: as indicator 1
called_for_by: 07-TB/CQTTBCĐ Phụ lục 1.b; 43-TB/TGV 1.b, 5.b; TBKL 29/12/2025 2.8.b; 55-CV/BTGDVĐU khoản 1
*/
select
    'report_on_time_rate' as measure, duty_id as unit_id, agency_id, directive_id, task_id || '|' || agency_id as part,
    1 as weight, if(submitted_date <= due_date and submitted_date <= $v, 1, 0) as x, 1 as n
from measured_duty
where due_date between $start and $end and (submitted_date <= $v or due_date < $k)
