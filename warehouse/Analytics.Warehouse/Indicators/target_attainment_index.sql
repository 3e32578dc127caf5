/*
number: 10
version: 1
name_vi: Chỉ số mức độ đạt mục tiêu định lượng
name_en: Weighted attainment of numeric targets
category: D. Kết quả đầu ra
definition: >-
  Sum of w·a over sum of w for the metrics due in the period, a = (value - baseline) / (target - baseline), not below 0 and
  not above 1. The same formula serves both directions.
definition_vi: >-
  Tổng w·a chia cho tổng w của các chỉ tiêu đến hạn trong kỳ, với a = (giá trị đạt được - giá trị gốc) / (mục tiêu - giá
  trị gốc), giới hạn trong khoảng từ 0 đến 1; áp dụng chung cho chỉ tiêu tăng và chỉ tiêu giảm.
edge_cases: >-
  Overshoot is capped and regression scores 0. A value owed and not supplied scores 0 (rule R11). Without a baseline, or
  with a target equal to it, the target is met (1) or not (0). Metrics not yet due are in the companion on_trajectory
  only.
example: "b = 20, t = 100, v = 80 (w = 2) gives 0.75; b = 30, t = 10, v = 15 gives 0.75; the index of these two is 0.75."
unit: ratio
direction: up
estimator: ratio
interval: range
unit_kind: metric
grains: [system, peer_group, agency, directive]
target: 1
green: 0.95
amber: 0.75
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.1, 2.2; 07-TB/CQTTBCĐ II.1.a
companions:
  - id: targets_met_rate
    name_vi: Tỷ lệ chỉ tiêu đạt hoặc vượt mục tiêu
    name_en: Targets met
    unit: percent
    estimator: rate
  - id: on_trajectory
    name_vi: Mức độ bám sát lộ trình của chỉ tiêu chưa đến hạn
    name_en: Attainment of the trajectory by metrics not yet due
    unit: ratio
    estimator: ratio
*/
with
measured as (
    select metric_id, source, arg_max(row(value, trajectory), as_of_date) as last
    from star.target_measurement($k)
    where as_of_date <= $v
    group by metric_id, source
),
metric as (
    select
        metric.metric_id, metric.agency_id, task.directive_id, metric.direction, metric.weight, metric.due_date, metric.baseline,
        last[1] as value, last[2] as trajectory, if(metric.due_date <= $end, metric.target, last[2]) as goal
    from star.metric($k) metric
    left join measured using (source, metric_id)
    left join star.dim_task task
        on task.task_id = metric.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
    where metric.due_date >= $start
),
judged as (
    select
        *,
        coalesce(if(direction = 'up', value >= goal, value <= goal), false) as is_met,
        case
            when value is null then 0
            when baseline is null or baseline = goal then if(if(direction = 'up', value >= goal, value <= goal), 1, 0)
            else least(1, greatest(0, (value - baseline) / (goal - baseline)))
        end as attained
    from metric
)

select
    unnest(['target_attainment_index', 'target_attainment_index/targets_met_rate']) as measure,
    metric_id as unit_id, agency_id, directive_id, 1 as weight,
    unnest([weight * attained, is_met::int]) as x, unnest([weight, 1]) as n
from judged
where due_date <= $end

union all

select 'target_attainment_index/on_trajectory', metric_id, agency_id, directive_id, 1, weight * attained, weight
from judged
where due_date > $end and trajectory is not null
