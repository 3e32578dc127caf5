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
with
baseline as (
    select process_id, arg_max_null(unit_cost_vnd, valid_from) as base
    from star.process_baseline($k)
    where valid_from <= $start
    group by process_id
),
-- Weighed with today's volume, so that a change of mix is no saving.
process as (
    select
        process.process_id, process.agency_id, any_value(base) as base,
        coalesce(sum(volume), 0) as volume, count(done.month) = 0 as is_silent,
        sum(volume) filter (base is not null) as compared_volume,
        sum(cost_vnd) filter (base is not null) as now,
        any_value(base) * sum(volume) filter (cost_vnd is not null) as base_of_now
    from star.process($k) process
    left join baseline using (process_id)
    left join star.process_month($k) done
        on done.process_id = process.process_id and done.month between $start and $end and done.month <= $v
    where process.approved_to is null or process.approved_to >= $start
    group by process.process_id, process.agency_id
)

-- A process with a baseline that sent nothing for the period owes its figures: x is null.
select
    'unit_cost_change' as measure, process_id as unit_id, agency_id, null::varchar as directive_id, process_id as part,
    1 as weight, now as x, if(now is null, 0, base_of_now) as n
from process
where base is not null and (is_silent or volume > 0)

union all

select 'unit_cost_change/coverage', process_id, agency_id, null, process_id, 1, coalesce(compared_volume, 0), volume
from process
where volume > 0

union all

select 'unit_cost_change/cost_avoided_vnd', process_id, agency_id, null, process_id, 1, base_of_now - now, null
from process
where now is not null and base is not null
