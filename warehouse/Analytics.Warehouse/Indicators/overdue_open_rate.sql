/*
number: 3
version: 1
name_vi: Tỷ lệ nhiệm vụ đang quá hạn
name_en: Overdue share of open dated assignments
category: A. Tiến độ
definition: >-
  At V: N = open dated lead assignments whose deadline in force is before V and that have no submission in time awaiting
  verification; D = all open dated lead assignments at V. A stock: never added over months.
definition_vi: >-
  Tại ngày chốt số liệu: N = số nhiệm vụ đang thực hiện đã quá hạn và không có kết quả nộp trong hạn đang chờ nghiệm thu;
  D = số nhiệm vụ đang thực hiện có ấn định thời hạn. Là số tồn tại thời điểm, không cộng dồn các tháng.
edge_cases: >-
  Due on the day itself is not overdue. Undated tasks are outside. An overdue task that is handed over stays overdue with
  the successor.
example: "Open dated 7; overdue for 21, 70 and 121 days: 3/7 = 42.9% [Wilson 95%: 15.8-75.0%], median 70, longest 121 days."
unit: percent
direction: down
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency, directive]
monthly: [system, agency, directive]
target: 0
green: 0
amber: 0.1
red_when: { companion: overdue_age_max_days, above: 90 }
threshold_source: proposal (zero is the aim of the directive)
called_for_by: TBKL 29/12/2025 khoản 1(1); 2039-CV/VPTW khoản 1(b); 07-TB/CQTTBCĐ II.1.a
companions:
  - { id: overdue_count, name_vi: Số nhiệm vụ đang quá hạn, name_en: Overdue assignments, unit: count, estimator: count }
  - id: overdue_age_median_days
    name_vi: Số ngày quá hạn trung vị
    name_en: Median days overdue
    unit: days
    estimator: median
  - id: overdue_age_max_days
    name_vi: Số ngày quá hạn dài nhất
    name_en: Longest days overdue
    unit: days
    estimator: maximum
*/
with open_dated as (
    select *
    from measured_assignment
    where is_open and is_dated
)

select
    'overdue_open_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, if(days_overdue is null, 0, 1) as x, 1 as n
from open_dated

union all

select
    unnest(['overdue_open_rate/overdue_count', 'overdue_open_rate/overdue_age_median_days',
        'overdue_open_rate/overdue_age_max_days']),
    assignment_id, accountable_agency_id, directive_id, weight_share, unnest([1, days_overdue, days_overdue]), null
from open_dated
where days_overdue is not null
