-- Every counted unit in every grain in which its measure is given. An agency's own figures count each unit whole; the
-- others weigh joint leads 1/k (rule R9).
create or replace temp table exploded as
with
agency as (
    select agency_id, peer_group
    from star.agency_on($v, $k)
),
wanted as (
    select indicator_id, estimator, unnest(string_split(if($grain = 'month', monthly, grains), ' ')) as grain
    from measure
    where $grain = 'quarter' or monthly <> ''
),
placed as (
    select
        indicator_id, estimator, grain,
        if(grain in ('agency', 'agency_directive', 'agency_part'), agency_id, null) as agency_id,
        if(grain = 'peer_group', peer_group, null) as peer_group,
        if(grain in ('directive', 'agency_directive'), directive_id, null) as directive_id,
        if(grain in ('part', 'agency_part'), part, null) as part,
        if(starts_with(grain, 'agency'), 1, weight) as weight, x, n, population, units
    from contribution
    left join agency using (agency_id)
    join wanted on indicator_id = measure and (only_grain is null or only_grain = grain)
)
select
    indicator_id, estimator, grain, agency_id, peer_group, directive_id, part, weight, x, n,
    sum(units)::bigint as units, sum(population * units) as population, count(*) = count(population) as is_sampled
from placed
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
