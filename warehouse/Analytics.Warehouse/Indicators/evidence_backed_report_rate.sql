/*
number: 6
version: 1
name_vi: Tỷ lệ báo cáo có minh chứng hợp lệ
name_en: Reports backed by valid evidence
category: B. Kỷ luật báo cáo
definition: >-
  N = submitted reports with at least one valid piece of evidence; D = reports submitted by V for duties due in the
  period. Nothing submitted although duties were due is MISS, not NA: silence must not beat a report.
definition_vi: >-
  N = số báo cáo đã gửi có ít nhất một minh chứng hợp lệ; D = số báo cáo đã gửi cho các kỳ báo cáo đến hạn trong kỳ.
edge_cases: >-
  An attachment that fails verification counts as none. Nothing sent although reports were due: no value and status MISS.
example: "3 reports, one without and one with invalid evidence: 1/3 = 33.3% [Wilson 95%: 6.1-79.2%]."
unit: percent
direction: up
estimator: rate
unit_kind: duty
grains: [system, peer_group, agency, directive]
monthly: [system]
target: 1
green: 0.95
amber: 0.8
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ Phụ lục 1.b; 01-KH/BCĐ Phụ lục 5
*/
select
    'evidence_backed_report_rate' as measure, duty_id as unit_id, agency_id, directive_id,
    1 as weight,
    if(submitted_date <= $v and evidence_valid_count >= 1, 1, 0) as x,
    if(submitted_date <= $v, 1, 0) as n
from measured_duty
where due_date between $start and $end and (submitted_date <= $v or due_date < $k)
