/*
number: 14
version: 1
name_vi: Mức thay đổi thời gian xử lý so với kỳ gốc
name_en: Cycle-time change against the baseline
category: E. Hiệu quả so với trước
definition: >-
  (Sum of today's volume times today's median days) / (sum of today's volume times the baseline's median days) - 1; the
  median is estimated with open cases (Kaplan-Meier), so unfinished ones cannot flatter it.
definition_vi: >-
  (Tổng khối lượng hiện nay nhân thời gian xử lý trung vị hiện nay) / (tổng khối lượng hiện nay nhân thời gian trung vị kỳ
  gốc) - 1; trung vị ước lượng có tính cả việc chưa xong (Kaplan–Meier).
edge_cases: >-
  The baseline is the frozen one in force at the start of the period; a process without one is left out, and when less
  than 60% of the volume has one there is no value. Sources send medians and not cases, so the interval is the jackknife
  over processes, not a bootstrap over cases.
example: "Days weighted by volume: 15500 at the baseline, 10800 now: -30.3%."
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
target: -0.2
green: -0.2
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
*/
with process as (
    select *
    from star.process_against_baseline('days', $start, $end, $v, $k)
)

-- A process with a baseline that sent nothing for the period owes its figures: x is null.
select
    'cycle_time_change' as measure, process_id as unit_id, agency_id, null::varchar as directive_id, process_id as part,
    1 as weight, now as x, if(now is null, 0, base_of_now) as n
from process
where base is not null and (is_silent or volume > 0)

union all

select 'cycle_time_change/coverage', process_id, agency_id, null, process_id, 1, compared_volume, volume
from process
where volume > 0
