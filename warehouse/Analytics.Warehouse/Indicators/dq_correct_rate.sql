/*
number: 21
version: 1
name_vi: "Dữ liệu đúng: tỷ lệ bản ghi khớp khi kiểm tra đối chiếu"
name_en: Correct data (audited records that match)
category: I. Chất lượng dữ liệu
definition: >-
  N = records in the random audit sample that match the source document; D = records audited in the period, and events with an
  impossible date (rule R3), which count as failures.
definition_vi: >-
  N = số bản ghi trong mẫu kiểm tra ngẫu nhiên khớp với tài liệu gốc; D = số bản ghi được kiểm tra trong kỳ, cộng các sự
  kiện có ngày không thể xảy ra (tính là không đạt).
edge_cases: >-
  A record not audited is in neither number. An event that is dated after it was recorded is refused and fails here, in
  the period in which it was recorded.
example: "3/4 = 75.0% [Wilson 95%: 30.1-95.4%]."
unit: percent
direction: up
estimator: rate
unit_kind: dq_check
part: source_system
grains: [system, peer_group, agency, part]
monthly: [part]
target: 1
green: 0.98
amber: 0.95
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ III.1; 01-KH/BCĐ III.1.a, Phụ lục 1, 23, 24, 30
*/
with checked as (
    select *
    from star.dq_check($k)
    where checked_date between $start and $end and checked_date <= $v
    -- A record that was checked again counts as it was found last.
    qualify row_number() over (partition by system_name, record_id order by checked_date desc, row_key desc) = 1
)

select
    'dq_correct_rate' as measure, check_id as unit_id, agency_id, null::varchar as directive_id, system_name as part,
    1 as weight, is_audit_match::int as x, 1 as n
from checked
where is_audit_match is not null

union all

select 'dq_correct_rate', event.event_id, lead.agency_id, null, event.source, 1, 0, 1
from star.fact_status_event event
join star.bridge_assignment_lead lead using (assignment_key)
where event.is_rejected and event.recorded_ts::date between $start and $end and event.recorded_ts < $k + 1
    and (event.retracted_ts is null or event.retracted_ts >= $k + 1)
    and star.is_known(lead.recorded_from, lead.recorded_to, $k)
