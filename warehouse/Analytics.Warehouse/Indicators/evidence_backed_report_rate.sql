/*
number: 6
version: 1
name_vi: Tỷ lệ báo cáo có minh chứng hợp lệ
name_en: Reports backed by valid evidence
category: B. Kỷ luật báo cáo
definition: >-
  N = submitted reports with at least one valid piece of evidence; D = reports submitted by V for duties due in the
  period. Nothing submitted although duties were due is MISS, not NA: silence must not beat a report.
unit: percent
direction: up
estimator: rate
grains: [system, peer_group, agency, directive]
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
