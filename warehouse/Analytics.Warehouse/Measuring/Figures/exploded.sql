-- Which figures are wanted of the period, and the units of those that are made of more than sums, in every grain in which
-- their measure is given. An agency's own figures count each unit whole; the others weigh joint leads 1/k (rule R9).
create or replace temp table wanted as
select indicator_id, estimator, unnest(string_split(if($grain = 'month', monthly, grains), ' ')) as grain
from measure
where $grain = 'quarter' or monthly <> '';

create or replace temp table exploded as
with unfolded as (
    select
        wanted.indicator_id, contribution.estimator, grain,
        if(grain in ('agency', 'agency_directive', 'agency_part'), agency_id, null) as agency_id,
        if(grain = 'peer_group', peer_group, null) as peer_group,
        if(grain in ('directive', 'agency_directive'), directive_id, null) as directive_id,
        if(grain in ('part', 'agency_part'), part, null) as part,
        if(starts_with(grain, 'agency'), 1, weight) as weight, x, n, population, units
    from contribution
    join wanted on wanted.indicator_id = contribution.measure
    where (contribution.estimator in ('median', 'ratio', 'peer_ratio') or only_grain is not null)
        and (only_grain is null or only_grain = grain)
)
select
    indicator_id, estimator, grain, agency_id, peer_group, directive_id, part, weight, x, n,
    sum(units)::bigint as units, sum(population * units) as population, count(*) = count(population) as is_sampled
from unfolded
where case grain
    when 'system' then true
    when 'peer_group' then peer_group is not null
    when 'agency' then agency_id is not null
    when 'directive' then directive_id is not null
    when 'agency_directive' then agency_id is not null and directive_id is not null
    when 'part' then part is not null
    when 'agency_part' then agency_id is not null and part is not null
end
group by all;

truncate estimate;
