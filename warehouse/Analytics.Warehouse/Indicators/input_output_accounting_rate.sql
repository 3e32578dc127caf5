/*
number: 15
version: 1
name_vi: Tỷ lệ nhiệm vụ được hạch toán đầy đủ từ đầu vào đến đầu ra
name_en: Tasks with complete input-to-output accounts
category: E. Hiệu quả so với trước
definition: >-
  N = active assignments whose budget, staff hours, measured output and impact assessment are all recorded; D = active
  assignments with an account. The newest account of the period counts.
definition_vi: >-
  N = số nhiệm vụ đang thực hiện đã ghi nhận đủ kinh phí, giờ công, kết quả đo được và đánh giá tác động; D = số nhiệm vụ
  đang thực hiện thuộc diện hạch toán. Lấy số liệu hạch toán mới nhất trong kỳ.
edge_cases: >-
  A task without money of its own has no budget to record; the other three are still required. Which assignments are
  funded is known only from their accounts, so one without an account is in neither number.
example: "4 accounts, 2 complete: 2/4 = 50.0% [Wilson 95%: 15.0-85.0%]."
unit: percent
direction: up
estimator: rate
unit_kind: assignment_account
grains: [system, peer_group, agency, directive]
target: 1
green: 0.95
amber: 0.8
threshold_source: proposal
called_for_by: 2039-CV/VPTW 1(b)
*/
with account as (
    select *
    from star.assignment_account($k)
    where as_of_date between $start and $end and as_of_date <= $v
    qualify row_number() over (partition by task_id, agency_id order by as_of_date desc, row_key desc) = 1
)

select
    'input_output_accounting_rate' as measure, account.task_id || '|' || account.agency_id as unit_id, account.agency_id,
    task.directive_id, 1 as weight,
    if(coalesce(has_budget, true) and has_hours and has_output and has_impact, 1, 0) as x, 1 as n
from account
left join star.dim_task task on task.task_id = account.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
