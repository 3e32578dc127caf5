/*
number: 29
version: 1
name_vi: Tỷ lệ nhiệm vụ được gia hạn
name_en: Extension rate
category: L. Chống đối phó
definition: >-
  N = assignments with at least one approved extension by V, in time or not; D = assignments whose original deadline is
  in the period.
definition_vi: >-
  N = số nhiệm vụ đã được gia hạn ít nhất một lần; D = số nhiệm vụ có thời hạn giao ban đầu trong kỳ.
edge_cases: >-
  An approval after the deadline has no effect on the deadline and counts here. Its part is the issuing body, which
  approves.
example: "4/10 = 40.0% [Wilson 95%: 16.8-68.7%]; 3 of the 4 asked late."
unit: percent
direction: down
estimator: rate
unit_kind: assignment
grains: [system, peer_group, agency, directive]
monthly: [system]
target: 0.1
green: 0.1
amber: 0.25
threshold_source: proposal
called_for_by: 07-TB/CQTTBCĐ II.1.a, IV.2
companions:
  - id: late_extension_share
    name_vi: Tỷ lệ gia hạn sát hạn hoặc sau hạn
    name_en: Share extended seven days or less before the deadline, or after it
    unit: percent
    estimator: rate
*/
with due as (
    select *, extension_count + retro_extension_count > 0 as is_extended
    from measured_assignment
    where original_due_date between $start and $end and not is_misdated and task_kind <> 'standing'
)

select
    'extension_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, directive_id,
    weight_share as weight, is_extended::int as x, 1 as n
from due

union all

select
    'extension_rate/late_extension_share', assignment_id, accountable_agency_id, directive_id,
    weight_share, if(late_extension_count > 0, 1, 0), 1
from due
where is_extended
