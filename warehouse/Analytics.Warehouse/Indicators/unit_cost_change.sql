/*
number: 12
version: 1
name_vi: Mức thay đổi chi phí bình quân một việc so với kỳ gốc
name_en: Unit-cost change, case mix held constant
category: E. Hiệu quả so với trước
definition: >-
  (Sum of today's volume times today's unit cost) / (sum of today's volume times the baseline's unit cost) - 1, over
  processes with a baseline.
definition_vi: >-
  (Tổng khối lượng hiện nay nhân chi phí đơn vị hiện nay) / (tổng khối lượng hiện nay nhân chi phí đơn vị kỳ gốc) - 1,
  tính trên các quy trình có số liệu gốc.
edge_cases: >-
  The baseline is the frozen one in force at the start of the period; a process without one is left out, and when less
  than 60% of the volume has one there is no value. Cost is staff time at its rate and direct cost; it is not deflated
  here.
example: "Today's volume would have cost 160 million at the baseline and cost 146 million: -8.75%, 14 million saved."
unit: change
direction: down
estimator: ratio
scale: 1
offset: -1
interval: jackknife
needs: { companion: coverage, at_least: 0.6 }
unit_kind: process
part: process
grains: [system, peer_group, agency, part]
target: -0.1
green: -0.1
amber: 0
minimum_units: 1
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.2, 2.6; 2039-CV/VPTW 1(b)
companions:
  - id: coverage
    name_vi: "Phạm vi tính: tỷ lệ khối lượng công việc có số liệu gốc"
    name_en: Share of the volume that has a baseline
    unit: percent
    estimator: ratio
  - id: cost_avoided_vnd
    name_vi: Chi phí tiết kiệm được (đồng)
    name_en: Cost avoided
    unit: vnd
    estimator: count
*/
with process as (
    select *
    from star.process_against_baseline('cost', $start, $end, $v, $k)
)

-- A process with a baseline that sent nothing for the period owes its figures: x is null.
select
    'unit_cost_change' as measure, process_id as unit_id, agency_id, null::varchar as directive_id, process_id as part,
    1 as weight, now as x, if(now is null, 0, base_of_now) as n
from process
where base is not null and (is_silent or volume > 0)

union all

select 'unit_cost_change/coverage', process_id, agency_id, null, process_id, 1, compared_volume, volume
from process
where volume > 0

union all

select 'unit_cost_change/cost_avoided_vnd', process_id, agency_id, null, process_id, 1, base_of_now - now, null
from process
where now is not null and base is not null
