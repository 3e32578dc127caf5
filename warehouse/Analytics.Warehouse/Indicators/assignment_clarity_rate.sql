/*
number: 8
version: 2
name_vi: Tỷ lệ nhiệm vụ giao bảo đảm “5 rõ”
name_en: Clearly assigned tasks
category: C. Rõ việc và trách nhiệm
definition: >-
  N = tasks issued in the period with all five flags (who, what, when, result, head); D = tasks issued in the period and
  assessed. Charged to the issuing body, never to the agency that carries the task out, so it has no agency grain.
definition_vi: >-
  N = số nhiệm vụ ban hành trong kỳ bảo đảm đủ năm yếu tố: rõ người, rõ việc, rõ thời hạn, rõ kết quả, rõ trách nhiệm; D =
  số nhiệm vụ ban hành trong kỳ đã được đánh giá. Tính cho cơ quan ban hành, không tính cho cơ quan thực hiện.
edge_cases: >-
  Words such as soon or by the roadmap are no deadline until a date is linked. A census of the directive.
example: "13 tasks issued, 8 with all five flags: 8/13 = 61.5%."
unit: percent
direction: up
estimator: rate
interval: census
unit_kind: task
part: issuer
grains: [system, directive, part]
monthly: [system]
target: 1
green: 0.95
amber: 0.8
threshold_source: proposal
called_for_by: TBKL 29/12/2025 2.8.a; 01-KH/BCĐ I.2
companions:
  - { id: c_who, name_vi: Rõ người, name_en: Clear who, unit: percent, estimator: rate }
  - { id: c_what, name_vi: Rõ việc, name_en: Clear what, unit: percent, estimator: rate }
  - { id: c_when, name_vi: Rõ thời hạn, name_en: Clear when, unit: percent, estimator: rate }
  - { id: c_result, name_vi: Rõ kết quả, name_en: Clear result, unit: percent, estimator: rate }
  - { id: c_head, name_vi: Rõ trách nhiệm, name_en: Clear head, unit: percent, estimator: rate }
*/
with issued as (
    select task.*, directive.issuer
    from star.dim_task task
    join star.dim_directive directive using (directive_key)
    where assigned_date between $start and $end and assigned_date <= $v
        and canonical_task_id = task_id and parent_task_id is null
        and star.is_known(task.recorded_from, task.recorded_to, $k)
        and c_who is not null and c_what is not null and c_when is not null and c_result is not null and c_head is not null
)

select
    unnest(['assignment_clarity_rate', 'assignment_clarity_rate/c_who', 'assignment_clarity_rate/c_what',
        'assignment_clarity_rate/c_when', 'assignment_clarity_rate/c_result', 'assignment_clarity_rate/c_head']) as measure,
    task_id as unit_id, null::varchar as agency_id, directive_id, issuer as part, 1 as weight,
    unnest([c_who and c_what and c_when and c_result and c_head, c_who, c_what, c_when, c_result, c_head])::int as x,
    1 as n
from issued
