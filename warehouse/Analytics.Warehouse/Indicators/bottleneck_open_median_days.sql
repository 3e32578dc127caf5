/*
number: 28
version: 1
name_vi: Thời gian tồn tại trung vị của điểm nghẽn chưa tháo gỡ
name_en: Median age of open bottlenecks
category: K. Điểm nghẽn và dự báo
definition: >-
  Median of the days from the day of blocking to V, over the episodes that are open at V. Charged to the agency that can
  remove them, not to the one that is blocked.
definition_vi: >-
  Trung vị số ngày từ khi phát sinh đến ngày chốt số liệu của các điểm nghẽn chưa tháo gỡ; tính cho cơ quan có thẩm quyền
  tháo gỡ, không tính cho cơ quan gặp vướng mắc.
edge_cases: >-
  No open episode: no value. The interval lies between two order statistics, from six episodes on.
example: "Open for 11, 30 and 65 days: median 30; 1 over 30 days."
unit: days
direction: down
estimator: median
minimum_units: 1
unit_kind: blocking_episode
part: cause
grains: [system, peer_group, agency, directive, part]
monthly: [system, agency, part]
target: 15
green: 15
amber: 30
threshold_source: proposal
called_for_by: 2039-CV/VPTW khoản 8; 43-TB/TGV 1.b, 5.b
companions:
  - { id: open_count, name_vi: Số điểm nghẽn chưa tháo gỡ, name_en: Open bottlenecks, unit: count, estimator: count }
  - id: over_30_days
    name_vi: Số điểm nghẽn kéo dài trên 30 ngày
    name_en: Open for more than 30 days
    unit: count
    estimator: count
  - id: open_days
    name_vi: Tổng số ngày của các điểm nghẽn chưa tháo gỡ
    name_en: Days of open bottlenecks
    unit: days
    estimator: count
*/
with open_episode as (
    select episode.*, $v - blocked_date as age, task.directive_id
    from star.blocking_episode($k) episode
    left join star.dim_task task
        on task.task_id = episode.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
    where blocked_date <= $v and (unblocked_date is null or unblocked_date > $v)
)

select
    unnest(['bottleneck_open_median_days', 'bottleneck_open_median_days/open_count',
        'bottleneck_open_median_days/over_30_days', 'bottleneck_open_median_days/open_days']) as measure,
    episode_id as unit_id, unblocker_agency_id as agency_id, directive_id, cause as part, 1 as weight,
    unnest([age, 1, if(age > 30, 1, 0), age]) as x, null::double as n
from open_episode
