/*
number: 26
version: 1
name_vi: "Dữ liệu dùng chung: tỷ lệ mục dữ liệu đã chia sẻ và được cơ quan khác khai thác"
name_en: Shared data (published and read by another agency)
category: I. Chất lượng dữ liệu
definition: >-
  N = registered data elements that are published and were read by at least one other agency in the period; D = data elements
  in the register during the period.
definition_vi: >-
  N = số mục dữ liệu đã đăng ký, đã công bố và có ít nhất một cơ quan khác khai thác trong kỳ; D = số mục dữ liệu đã đăng
  ký.
edge_cases: >-
  Published and never read does not count; neither does an agency that reads its own data.
example: "3/5 = 60.0%."
unit: percent
direction: up
estimator: rate
unit_kind: data_element
part: source_system
grains: [system, peer_group, agency, part]
monthly: [part]
target: 1
green: 0.8
amber: 0.5
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ III.1; 01-KH/BCĐ III.1.a, Phụ lục 1, 23, 24, 30
*/
with used as (
    select distinct usage.element_id
    from star.api_usage($k) usage
    join star.data_element($k) element using (element_id)
    where usage.month between $start and $end and usage.month <= $v and usage.reads > 0
        and usage.reader_agency_id <> element.agency_id
)

select
    'dq_shared_rate' as measure, element_id as unit_id, agency_id, null::varchar as directive_id, source as part, 1 as weight,
    if(published_from <= least($end, $v) and element_id in (from used), 1, 0) as x, 1 as n
from star.data_element($k)
where registered_from <= least($end, $v) and (registered_to is null or registered_to >= $start)
