/*
number: 22
version: 1
name_vi: "Dữ liệu đủ: tỷ lệ trường bắt buộc được điền"
name_en: Complete data (mandatory fields filled)
category: I. Chất lượng dữ liệu
definition: >-
  N = filled mandatory fields; D = mandatory fields of the records checked in the period.
definition_vi: >-
  N = số trường bắt buộc đã được điền; D = tổng số trường bắt buộc của các bản ghi được kiểm tra trong kỳ.
edge_cases: >-
  "Không xác định", "..." and 01/01/1900 count as empty.
example: "37/40 = 92.5%."
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
    'dq_complete_rate' as measure, check_id as unit_id, agency_id, null::varchar as directive_id, system_name as part,
    1 as weight, filled_cells as x, mandatory_cells as n
from checked
where mandatory_cells > 0
