-- Figures are the same when value, numerator and denominator are; a figure that lost its value has changed.
with
first as (select *, [agency_id, peer_group, directive_id, part] as member from before),
second as (select *, [agency_id, peer_group, directive_id, part] as member from after)
select
    indicator_id, grain, period_code,
    coalesce(first.agency_id, second.agency_id) as agency_id, coalesce(first.peer_group, second.peer_group) as peer_group,
    coalesce(first.directive_id, second.directive_id) as directive_id, coalesce(first.part, second.part) as part,
    case when first.run_id is null then 'added' when second.run_id is null then 'removed' else 'changed' end as kind,
    first.value as before, second.value as after,
    first.numerator || '/' || first.denominator as counts_before, second.numerator || '/' || second.denominator as counts_after
from first
full join second using (indicator_id, grain, period_code, member)
where first.run_id is null or second.run_id is null
    or (first.value, first.numerator, first.denominator) is distinct from (second.value, second.numerator, second.denominator)
order by period_code, indicator_id, grain, agency_id, peer_group, directive_id, part;
