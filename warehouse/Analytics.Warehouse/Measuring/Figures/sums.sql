-- Rates, counts and largest values. A rate out of a sample of more than a twentieth of a known population has its interval
-- narrowed by the finite-population correction.
insert into estimate by name
with
summed as (
    select
        indicator_id, estimator, grain, agency_id, peer_group, directive_id, part,
        sum(units)::bigint as count_rows,
        sum(if(estimator = 'rate', n * units, units)) as counted,
        sum(x * weight * units) as shared_x, sum(n * weight * units) as shared_n,
        sum(x * units) as whole_x, max(x) as max_x,
        if(bool_and(is_sampled), sum(population), null) as population
    from exploded
    where estimator in ('rate', 'count', 'maximum')
    group by all
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
    if(estimator = 'rate', shared_x, null) as numerator,
    if(estimator = 'rate', shared_n, null) as denominator,
    case estimator when 'rate' then shared_x / nullif(shared_n, 0) when 'count' then whole_x else max_x end as value,
    if(estimator = 'rate', star.wilson_low(shared_x * correction, shared_n * correction), null) as low,
    if(estimator = 'rate', star.wilson_high(shared_x * correction, shared_n * correction), null) as high
from corrected;
