/*
number: 11
version: 2
name_vi: Tỷ lệ nhiệm vụ đạt chất lượng ngay lần nghiệm thu đầu
name_en: First-pass acceptance rate
category: D. Kết quả đầu ra
definition: >-
  N = assignments first accepted in the period that were not returned before and not reopened up to V; D = assignments
  first accepted in the period.
definition_vi: >-
  N = số nhiệm vụ nghiệm thu lần đầu trong kỳ, trước đó không bị trả lại và sau đó không bị mở lại; D = số nhiệm vụ nghiệm
  thu lần đầu trong kỳ.
edge_cases: >-
  A reopening after publication lowers the restated figure. Accepted without a submission counts, with a flag. Its part is
  the agency that accepted first, so that a lenient verifier shows.
example: "6 accepted, 2 returned once, 1 reopened: 3/6 = 50.0% [Wilson 95%: 18.8-81.2%]."
unit: percent
direction: up
estimator: rate
unit_kind: assignment
part: verifier
grains: [system, peer_group, agency, directive, part]
monthly: [system]
target: 0.95
green: 0.9
amber: 0.75
threshold_source: proposal
called_for_by: TBKL 29/12/2025 khoản 1(1)
*/
with verifier as (
    select assignment_key, arg_min_null(actor_agency_id, row(effective_date, recorded_ts, event_id)) as agency_id
    from star.event_known($k)
    where event_type_key = 6 and effective_date between $start and $end
    group by assignment_key
)

select
    'first_pass_acceptance_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    verifier.agency_id as part, weight_share as weight, if(return_count = 0 and reopen_count = 0, 1, 0) as x, 1 as n
from measured_assignment state
left join verifier using (assignment_key)
where first_accepted_date between $start and $end and not is_misdated and task_kind <> 'standing'
