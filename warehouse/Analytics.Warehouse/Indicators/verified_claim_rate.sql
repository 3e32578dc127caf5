/*
number: 32
version: 1
name_vi: Tỷ lệ kết quả báo cáo được kiểm tra xác nhận đúng
name_en: Audited claims confirmed
category: L. Chống đối phó
definition: >-
  N = claims of completion in the random audit sample that were found as claimed; D = claims audited. For an agency over the
  four quarters up to the end of the period, for the others in the period.
definition_vi: >-
  N = số kết quả báo cáo hoàn thành trong mẫu kiểm tra ngẫu nhiên được xác nhận đúng; D = số kết quả được kiểm tra. Đối
  với từng cơ quan tính trên bốn quý gần nhất, đối với các nhóm và toàn hệ thống tính trong kỳ.
edge_cases: >-
  A claim drawn and not yet audited is in neither number. Figures of several agencies weigh each claim by one over its
  chance of being drawn.
example: "4/5 = 80.0% [Wilson 95%: 37.6-96.4%]."
unit: percent
direction: up
estimator: rate
unit_kind: claim_audit
grains: [system, peer_group, agency]
target: 1
green: 0.95
amber: 0.85
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ III.1, III.7; TBKL 29/12/2025 2.1
*/
select
    'verified_claim_rate' as measure, claim_id as unit_id, agency_id, null::varchar as directive_id,
    if(drawn_date < $start, 'agency', null) as only_grain, sampling_weight as weight, is_confirmed::int as x, 1 as n
from star.claim_audit($k)
where drawn_date between $rolling_start and $end and drawn_date <= $v and is_confirmed is not null
