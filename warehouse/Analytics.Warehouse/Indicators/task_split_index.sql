/*
number: 31
version: 1
name_vi: Hệ số chia nhỏ nhiệm vụ
name_en: Task-splitting index
category: L. Chống đối phó
definition: >-
  (Child tasks that the agency made itself) / (tasks issued to it) in the year up to the end of the period, divided by the
  median of that ratio among its peers.
definition_vi: >-
  (Số nhiệm vụ con do cơ quan tự chia) / (số nhiệm vụ được giao) từ đầu năm đến cuối kỳ, chia cho trung vị của tỷ số này
  trong nhóm cơ quan cùng loại.
edge_cases: >-
  Splitting cannot pay: only tasks of the directive are in any numerator or denominator, children never. Without an issued
  task or with a peer median of 0 there is no value. A screening flag, compared among peers only.
example: "42 children of 10 tasks = 4.2; the median of the peers is 1.75; 4.2 / 1.75 = 2.4."
unit: ratio
direction: down
estimator: peer_ratio
unit_kind: agency
grains: [agency]
target: 1
green: 1.5
amber: 2
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.2
*/
with
made as (
    select created_by_agency_id as agency_id, count(*) as x
    from star.dim_task
    where parent_task_id is not null and created_by_agency_id is not null
        and assigned_date between date_trunc('year', $end) and least($end, $v)
        and star.is_known(recorded_from, recorded_to, $k)
    group by all
),
issued as (
    select accountable_agency_id as agency_id, count(*) as n
    from measured_assignment
    where assigned_date between date_trunc('year', $end) and least($end, $v)
    group by all
)

select
    'task_split_index' as measure, agency_id as unit_id, agency_id, null::varchar as directive_id, 1 as weight,
    coalesce(x, 0) as x, coalesce(n, 0) as n
from issued
full join made using (agency_id)
where agency_id <> '?unknown'
