/*
number: 18
version: 1
name_vi: Tỷ lệ giải ngân so với tiến độ kế hoạch
name_en: Disbursement against the planned trajectory
category: G. Tài chính
definition: >-
  Disbursed from January to V over planned from January to V, by the plan frozen on 31 January. The newest month end of the
  period counts for each project.
definition_vi: >-
  Lũy kế giải ngân từ đầu năm đến ngày chốt số liệu chia cho lũy kế kế hoạch đến cùng ngày, theo kế hoạch chốt ngày 31/01;
  mỗi dự án lấy tháng mới nhất trong kỳ.
edge_cases: >-
  A plan of 0 in all gives no value. A sum owed and not supplied counts as nothing disbursed (rule R11). A revised plan is a
  second figure and never takes the place of the first. Above 105% is amber: money was planned too low or spent too early.
example: "4100 of 5000 million planned to 31 March: 82.0%, amber."
unit: percent
direction: zone
estimator: ratio
interval: none
unit_kind: project
part: project
grains: [system, peer_group, agency, part]
monthly: [system, agency, part]
target: 1
green: 0.95
zone_high: 1.05
amber: 0.8
minimum_units: 1
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.7; 07-TB/CQTTBCĐ I(3), III.6(ii); 01-KH/BCĐ III.1.e
companions:
  - id: share_of_allocation
    name_vi: Tỷ lệ giải ngân so với vốn giao cả năm
    name_en: Disbursed share of the allocation of the year
    unit: percent
    estimator: ratio
  - id: against_revised_plan
    name_vi: Tỷ lệ giải ngân so với kế hoạch điều chỉnh
    name_en: Disbursement against the revised plan
    unit: percent
    estimator: ratio
*/
with spent as (
    select *, coalesce(disbursed_cum_vnd, 0) as disbursed
    from star.budget_month($k)
    where month_end between $start and $end and month_end <= $v
    qualify row_number() over (partition by source, project_id order by month_end desc, row_key desc) = 1
)

select *
from (
    select
        unnest(['disbursement_vs_plan_rate', 'disbursement_vs_plan_rate/share_of_allocation',
            'disbursement_vs_plan_rate/against_revised_plan']) as measure,
        project_id as unit_id, agency_id, null::varchar as directive_id, project_id as part, 1 as weight, disbursed as x,
        unnest([plan_cum_vnd, allocated_vnd, plan_cum_revised_vnd]) as n
    from spent
)
where n is not null
