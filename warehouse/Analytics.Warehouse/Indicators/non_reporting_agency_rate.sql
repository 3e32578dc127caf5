/*
number: 7
version: 1
name_vi: Tỷ lệ cơ quan chưa thực hiện báo cáo trên hệ thống
name_en: Silent agencies
category: B. Kỷ luật báo cáo
definition: >-
  N = agencies with at least one non-waived duty due in the period and no submission for them by V; D = agencies with at
  least one non-waived duty due in the period.
definition_vi: >-
  N = số cơ quan có ít nhất một báo cáo đến hạn trong kỳ nhưng chưa gửi báo cáo nào; D = số cơ quan có ít nhất một báo cáo
  đến hạn trong kỳ.
edge_cases: >-
  Agencies with waived duties only are outside. After a merger the successor carries the duty.
example: "5 agencies owed a report, 1 sent nothing: 1/5 = 20.0% [Wilson 95%: 3.6-62.4%]."
unit: percent
direction: down
estimator: rate
interval: census
unit_kind: agency
grains: [system, peer_group]
monthly: [system]
target: 0
green: 0
amber: 0.05
red_when: { companion: silent_two_periods, above: 0 }
threshold_source: TBKL 29/12/2025 khoản 1(2) (21 agencies); the 5% line is a proposal
called_for_by: TBKL 29/12/2025 khoản 1(2)
companions:
  - id: silent_two_periods
    name_vi: Số cơ quan không báo cáo hai kỳ liên tiếp
    name_en: Agencies silent two periods running
    unit: count
    estimator: count
*/
with owed as (
    select
        agency_id,
        due_date >= $start as is_current,
        coalesce(bool_or(submitted_date <= $v), false) as has_reported
    from measured_duty
    where agency_id <> '?unknown' and due_date between $previous_start and $end
    group by agency_id, is_current
)

select
    'non_reporting_agency_rate' as measure, agency_id as unit_id, agency_id, null::varchar as directive_id,
    1 as weight, if(has_reported, 0, 1) as x, 1 as n
from owed
where is_current

union all

select 'non_reporting_agency_rate/silent_two_periods', agency_id, agency_id, null, 1, 1, null
from owed
group by agency_id
having count(*) = 2 and not bool_or(has_reported)
