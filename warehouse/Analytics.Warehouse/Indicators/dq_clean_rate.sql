/*
number: 23
version: 1
name_vi: "Dữ liệu sạch: tỷ lệ bản ghi hợp lệ, không trùng, không mồ côi"
name_en: Clean data (valid, no duplicate, no orphan)
category: I. Chất lượng dữ liệu
definition: >-
  N = records that pass the rules of format and reference and are no duplicate; D = records checked in the period.
definition_vi: >-
  N = số bản ghi đúng định dạng, có đủ tham chiếu và không trùng lặp; D = số bản ghi được kiểm tra trong kỳ.
edge_cases: >-
  An unknown agency fails the reference rule. Of two records that say the same, the duplicate fails and the original does
  not.
example: "7/10 = 70.0%."
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
    'dq_clean_rate' as measure, check_id as unit_id, agency_id, null::varchar as directive_id, system_name as part,
    1 as weight, if(is_well_formed and is_resolved and duplicate_of is null, 1, 0) as x, 1 as n
from checked
