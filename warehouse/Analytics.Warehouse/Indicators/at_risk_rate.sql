/*
number: 27
version: 1
name_vi: Tỷ lệ nhiệm vụ sắp đến hạn có nguy cơ không đúng hạn
name_en: Share of upcoming tasks at risk
category: K. Điểm nghẽn và dự báo
definition: >-
  N = open assignments due in the next quarter whose chance of being on time is below one half; D = open assignments due in
  the next quarter. The chance is 1 - S(days from assignment to deadline) / S(age), S of the tasks of the same type in the last
  24 months.
definition_vi: >-
  N = số nhiệm vụ đang thực hiện, đến hạn trong quý tới, có xác suất hoàn thành đúng hạn dưới 0,5; D = số nhiệm vụ đang
  thực hiện đến hạn trong quý tới. Xác suất ước lượng từ thời gian hoàn thành của nhiệm vụ cùng loại trong 24 tháng gần
  nhất.
edge_cases: >-
  Submitted and awaiting is not at risk. With fewer than 30 peers or ten completions, beyond the longest time seen or past
  the last completion there is no model: then a task older than the peers' median is at risk (companion by_rule). The
  chance of each task has a log-log band (star.fact_prospect); mart.forecast_reliability says how well it was foreseen.
example: "Age 10 days, due at 35: 1 - (9/16)/(11/12) = 17/44 = 0.386, at risk."
unit: percent
direction: down
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency, directive]
target: 0.1
green: 0.1
amber: 0.25
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ II.2.b; 01-KH/BCĐ I.2; TBKL 29/12/2025 2.6
companions:
  - id: by_rule
    name_vi: Tỷ lệ nhiệm vụ đánh giá theo quy tắc (chưa đủ số liệu cho mô hình)
    name_en: Judged by rule for want of data
    unit: percent
    estimator: rate
  - id: brier_score
    name_vi: Điểm Brier của dự báo quý trước (0 là tốt nhất; 0,25 là không biết gì)
    name_en: Brier score of what the model foresaw a quarter ago
    unit: ratio
    estimator: ratio
*/
select
    unnest(['at_risk_rate', 'at_risk_rate/by_rule']) as measure,
    state.assignment_id as unit_id, state.accountable_agency_id as agency_id, state.directive_id, state.weight_share as weight,
    unnest([if(confidence = 'low', 1, 0), if(basis = 'rule', 1, 0)]) as x, 1 as n
from prospect
join measured_assignment state using (assignment_id)
where state.due_date > $end and state.due_date < ($end + 1) + interval 3 months

union all

-- What was foreseen at the end of the quarter before of the tasks due now, against what became of them (Brier 1950).
select
    'at_risk_rate/brier_score', state.assignment_id, state.accountable_agency_id, state.directive_id, state.weight_share,
    (foreseen.chance - if(state.verdict = 'on_time', 1, 0)) ** 2, 1
from star.fact_prospect foreseen
join measured_assignment state using (assignment_id)
where foreseen.basis = 'model' and state.verdict in ('on_time', 'late')
    and foreseen.run_key = (
        select max(run_key)
        from star.dim_run
        join star.dim_period period using (period_key)
        where period.period_grain = 'quarter' and period.end_date = $start - 1 and known_date <= $k)
