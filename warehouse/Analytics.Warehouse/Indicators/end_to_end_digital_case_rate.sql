/*
number: 17
version: 1
name_vi: Tỷ lệ hồ sơ gửi, nhận, xử lý điện tử toàn trình
name_en: Fully electronic cases
category: F. Hiện đại hoá, số hoá
definition: >-
  N = cases electronic at every step and without a paper duplicate; D = cases closed in the period.
definition_vi: >-
  N = số hồ sơ xử lý điện tử ở mọi bước và không lập song song bản giấy; D = số hồ sơ kết thúc trong kỳ.
edge_cases: >-
  Cases that the channel is not cleared for are in neither number and are counted in the companion uncleared_cases.
example: "910/1250 = 72.8% [Wilson 95%: 70.3-75.2%]."
unit: percent
direction: up
estimator: rate
unit_kind: process
part: process
grains: [system, peer_group, agency, part]
monthly: [part]
target: 1
green: 0.95
amber: 0.8
threshold_source: TBKL 29/12/2025 2.4.b (complete before 30/6/2026)
called_for_by: TBKL 29/12/2025 2.4.b; 01-KH/BCĐ Phụ lục 30
companions:
  - id: uncleared_cases
    name_vi: Số hồ sơ không thuộc phạm vi được gửi qua kênh
    name_en: Cases that the channel is not cleared for
    unit: count
    estimator: count
*/
with closed as (
    select
        process.process_id, process.agency_id, sum(cases_closed) as cases,
        sum(cases_end_to_end - cases_with_paper_copy) as electronic, sum(cases_uncleared) as uncleared
    from star.process_month($k) done
    join star.process($k) process using (process_id)
    where done.month between $start and $end and done.month <= $v
    group by process.process_id, process.agency_id
)

select
    unnest(['end_to_end_digital_case_rate', 'end_to_end_digital_case_rate/uncleared_cases']) as measure,
    process_id as unit_id, agency_id, null::varchar as directive_id, process_id as part, 1 as weight,
    unnest([electronic, uncleared]) as x, unnest([cases, null]) as n
from closed
where cases > 0 or uncleared > 0
