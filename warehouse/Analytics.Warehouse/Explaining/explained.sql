-- Each unit that could be meant, with what it counts as (null: it is not counted) and the rule that decided.
create or replace temp table explained as
with
counted as (
    select unit_id, agency_id, directive_id, sum(x) as x, sum(n) as n, any_value(weight) as weight
    from counted_unit
    where measure = $measure and (only_grain is null or only_grain = if($agency is null, 'system', 'agency'))
    group by all
),
candidate as (
    {candidates}
)
select
    coalesce(counted.unit_id, candidate.unit_id) as unit_id,
    coalesce(counted.agency_id, candidate.agency_id) as agency_id,
    coalesce(counted.directive_id, candidate.directive_id) as directive_id,
    candidate.title, counted.weight, counted.x, counted.n, counted.unit_id is not null as is_counted,
    coalesce(candidate.rule, 'counted by the definition') as rule
from counted
full join candidate on candidate.unit_id = counted.unit_id and (counted.agency_id is null or candidate.agency_id is null
    or candidate.agency_id = counted.agency_id)
where ($agency is null or coalesce(counted.agency_id, candidate.agency_id) = $agency)
    and ($directive is null or coalesce(counted.directive_id, candidate.directive_id) = $directive);
