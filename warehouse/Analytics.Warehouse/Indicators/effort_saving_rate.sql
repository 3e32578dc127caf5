/*
number: 13
version: 1
name_vi: Tỷ lệ công sức (giờ công) tiết kiệm được
name_en: Staff hours saved
category: E. Hiệu quả so với trước
definition: >-
  1 - (sum of today's volume times today's hours of a case) / (sum of today's volume times the baseline's hours of a case),
  over processes with a baseline.
definition_vi: >-
  1 - (Tổng khối lượng hiện nay nhân giờ công một việc hiện nay) / (tổng khối lượng hiện nay nhân giờ công một việc kỳ
  gốc), tính trên các quy trình có số liệu gốc.
edge_cases: >-
  The baseline is the frozen one in force at the start of the period; a process without one is left out, and when less
  than 60% of the volume has one there is no value. Hours of paper work beside the electronic one count as hours now.
example: "4600 hours at the baseline, 3500 now: 23.9% or 1100 hours saved."
unit: change
direction: up
estimator: ratio
scale: -1
offset: 1
interval: jackknife
needs: { companion: coverage, at_least: 0.6 }
unit_kind: process
part: process
grains: [system, peer_group, agency, part]
target: 0.15
green: 0.15
amber: 0
minimum_units: 1
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.2
companions:
  - id: coverage
    name_vi: "Phạm vi tính: tỷ lệ khối lượng công việc có số liệu gốc"
    name_en: Share of the volume that has a baseline
    unit: percent
    estimator: ratio
  - id: hours_saved
    name_vi: Số giờ công tiết kiệm được
    name_en: Hours saved
    unit: hours
    estimator: count
  - id: hours_logged
    name_vi: Tỷ lệ giờ công do hệ thống ghi nhận
    name_en: Share of hours logged by a system
    unit: percent
    estimator: ratio
*/
with process as (
    select *
    from star.process_against_baseline('hours', $start, $end, $v, $k)
)

-- A process with a baseline that sent nothing for the period owes its figures: x is null.
select
    'effort_saving_rate' as measure, process_id as unit_id, agency_id, null::varchar as directive_id, process_id as part,
    1 as weight, now as x, if(now is null, 0, base_of_now) as n
from process
where base is not null and (is_silent or volume > 0)

union all

select 'effort_saving_rate/coverage', process_id, agency_id, null, process_id, 1, compared_volume, volume
from process
where volume > 0

union all

select 'effort_saving_rate/hours_saved', process_id, agency_id, null, process_id, 1, base_of_now - now, null
from process
where now is not null and base is not null

union all

select
    'effort_saving_rate/hours_logged', process_id, agency_id, null, process_id, 1,
    coalesce(sum(staff_hours) filter (is_hours_logged), 0), sum(staff_hours)
from star.process_month($k)
join star.process($k) process using (process_id)
where month between $start and $end and month <= $v and staff_hours is not null
    and (process.approved_to is null or process.approved_to >= $start)
group by process_id, agency_id
