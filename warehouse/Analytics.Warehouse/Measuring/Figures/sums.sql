-- Rates, counts and largest values: sums, made of all units at once. A rate out of a sample of more than a twentieth of a
-- known population has its interval narrowed by the finite-population correction.
insert into estimate by name
with
unit as (
    select *
    from contribution
    where estimator in ('rate', 'count', 'maximum') and only_grain is null
),
folded as (
    select
        measure, estimator, peer_group, agency_id, directive_id, null::varchar as part,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive' end as grain,
        sum(units)::bigint as count_rows, sum(n * units) as sum_n,
        sum(x * weight * units) as shared_x, sum(n * weight * units) as shared_n,
        sum(x * units) as whole_x, max(x) as max_x,
        sum(population * units) as population, count(*) = count(population) as is_sampled
    from unit
    group by grouping sets (
        (measure, estimator), (measure, estimator, peer_group), (measure, estimator, agency_id),
        (measure, estimator, directive_id))
    union all
    -- Few measures are given by two dimensions, or by one of their own.
    select
        measure, estimator, null::varchar, agency_id, directive_id, null::varchar, 'agency_directive',
        sum(units)::bigint, sum(n * units), sum(x * weight * units), sum(n * weight * units), sum(x * units), max(x),
        sum(population * units), count(*) = count(population)
    from unit
    where measure in (select indicator_id from wanted where grain = 'agency_directive')
    group by measure, estimator, agency_id, directive_id
    union all
    select
        measure, estimator, null::varchar, agency_id, null::varchar, part,
        if(grouping(agency_id) = 1, 'part', 'agency_part'),
        sum(units)::bigint, sum(n * units), sum(x * weight * units), sum(n * weight * units), sum(x * units), max(x),
        sum(population * units), count(*) = count(population)
    from unit
    where measure in (select indicator_id from wanted where grain in ('part', 'agency_part'))
    group by grouping sets ((measure, estimator, part), (measure, estimator, agency_id, part))
    union all
    select
        indicator_id, estimator, peer_group, agency_id, directive_id, part, grain,
        sum(units)::bigint, sum(n * units), sum(x * weight * units), sum(n * weight * units), sum(x * units), max(x),
        sum(population), bool_and(is_sampled)
    from exploded
    where estimator in ('rate', 'count', 'maximum')
    group by all
),
summed as (
    select
        measure as indicator_id, estimator, grain, agency_id, peer_group, directive_id, part,
        sum(count_rows)::bigint as count_rows,
        if(estimator = 'rate', sum(sum_n), sum(count_rows)) as counted,
        if(starts_with(grain, 'agency'), sum(whole_x), sum(shared_x)) as used_x,
        if(starts_with(grain, 'agency'), sum(sum_n), sum(shared_n)) as used_n,
        sum(whole_x) as whole_x, max(max_x) as max_x,
        if(bool_and(is_sampled), sum(population), null) as population
    from folded
    where (measure, grain) in (select indicator_id, grain from wanted)
        and case grain
            when 'system' then true
            when 'peer_group' then peer_group is not null
            when 'agency' then agency_id is not null
            when 'directive' then directive_id is not null
            when 'agency_directive' then agency_id is not null and directive_id is not null
            when 'part' then part is not null
            when 'agency_part' then agency_id is not null and part is not null
        end
    group by measure, estimator, grain, agency_id, peer_group, directive_id, part
),
corrected as (
    select
        *,
        case when population > counted and counted > 0.05 * population
            then (population - 1) / (population - counted) else 1 end as correction
    from summed
)
select
    indicator_id, grain, agency_id, peer_group, directive_id, part, count_rows, round(counted)::bigint as count_units,
    if(estimator = 'rate', used_x, null) as numerator,
    if(estimator = 'rate', used_n, null) as denominator,
    case estimator when 'rate' then used_x / nullif(used_n, 0) when 'count' then whole_x else max_x end as value,
    if(estimator = 'rate', star.wilson_low(used_x * correction, used_n * correction), null) as low,
    if(estimator = 'rate', star.wilson_high(used_x * correction, used_n * correction), null) as high
from corrected;
