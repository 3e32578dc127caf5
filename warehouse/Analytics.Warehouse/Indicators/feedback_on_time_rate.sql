/*
number: 20
version: 1
name_vi: Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn
name_en: Feedback handled on time
category: H. Sự hài lòng
definition: >-
  N = items answered on or before their deadline and by V; D = items whose deadline is in the period and that are answered by
  V or were due before K.
definition_vi: >-
  N = số phản ánh, kiến nghị được trả lời đúng hoặc trước hạn; D = số phản ánh, kiến nghị đến hạn trả lời trong kỳ.
edge_cases: >-
  A new complaint on the same item reopens it. A forwarded item stays with the agency that holds it on the due date.
example: "36/40 = 90.0% [Wilson 95%: 76.9-96.0%]."
unit: percent
direction: up
estimator: rate
unit_kind: feedback
grains: [system, peer_group, agency]
target: 1
green: 0.95
amber: 0.8
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ Phụ lục 1.a(3); 01-KH/BCĐ Phụ lục 4
*/
select
    'feedback_on_time_rate' as measure, feedback_id as unit_id, agency_id, null::varchar as directive_id, 1 as weight,
    if(answered_date <= due_date and answered_date <= $v, 1, 0) as x, 1 as n
from star.feedback($k)
where due_date between $start and $end and (answered_date <= $v or due_date < $k)
