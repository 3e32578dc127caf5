/*
number: 16
version: 1
name_vi: Tỷ lệ quy trình nghiệp vụ lõi vận hành trên môi trường số
name_en: Core processes live on digital
category: F. Hiện đại hoá, số hoá
definition: >-
  N = core processes with at least 90% of the period's cases handled on the system; D = core processes in the approved list
  at the start of the period.
definition_vi: >-
  N = số quy trình nghiệp vụ lõi có ít nhất 90% số việc trong kỳ được xử lý trên hệ thống; D = số quy trình nghiệp vụ lõi
  trong danh mục được phê duyệt tại ngày đầu kỳ.
edge_cases: >-
  Issued is not in use: a process without a case on the system is not live. The list is frozen at the start of the period,
  so the denominator cannot shrink. A census; Wilson's interval says how far the rate could differ with the same
  performance.
example: "5 of 8 core processes live: 62.5%."
unit: percent
direction: up
estimator: rate
unit_kind: process
grains: [system, peer_group, agency]
target: 1
green: 0.95
amber: 0.7
threshold_source: proposal (43-TB/TGV set 9/2025 as the deadline)
called_for_by: 43-TB/TGV 1.a; 23-TB/TGV 3.a; TBKL 29/12/2025 2.4
*/
with used as (
    select process_id, sum(volume) as cases, sum(cases_on_system) as on_system
    from star.process_month($k)
    where month between $start and $end and month <= $v
    group by process_id
)

select
    'core_process_digitised_rate' as measure, process_id as unit_id, agency_id, null::varchar as directive_id, 1 as weight,
    if(on_system >= 0.9 * cases and cases > 0, 1, 0) as x, 1 as n
from star.process($k)
left join used using (process_id)
where is_core and approved_from <= $start and (approved_to is null or approved_to >= $start)
