/*
number: 25
version: 1
name_vi: "Dữ liệu thống nhất: tỷ lệ khớp giữa các hệ thống"
name_en: Consistent data (equal in both systems)
category: I. Chất lượng dữ liệu
definition: >-
  N = matched pairs of records with the same state and the same deadline in both systems; D = matched pairs.
definition_vi: >-
  N = số cặp bản ghi có cùng trạng thái và cùng thời hạn ở hai hệ thống; D = số cặp bản ghi đối chiếu được.
edge_cases: >-
  A record without a counterpart is a failure of completeness and not counted here.
example: "7/8 = 87.5% [Wilson 95%: 52.9-97.8%]."
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
    'dq_consistent_rate' as measure, check_id as unit_id, agency_id, null::varchar as directive_id, system_name as part,
    1 as weight,
    if(status_here is not distinct from status_there and due_date_here is not distinct from due_date_there, 1, 0) as x,
    1 as n
from checked
where other_system is not null
