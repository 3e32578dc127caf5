-- From counted units to figures, for every grain of every measure at once. An agency's own figures count each unit whole;
-- the others weigh joint leads 1/k (rule R9).
insert into figure by name
with
measure as (
    select *
    from star.dim_indicator
    where is_current
),
agency as (
    select agency_id, any_value(peer_group) as peer_group
    from star.dim_agency
    where star.is_known(recorded_from, recorded_to, $k)
    group by agency_id
),
unit as (
    select
        contribution.measure as indicator_id, agency_id, peer_group, directive_id, weight, x, n,
        estimator, grains
    from contribution
    join measure on measure.indicator_id = contribution.measure
    left join agency using (agency_id)
),
grouped as (
    select
        indicator_id, estimator,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive'
        end as grain,
        peer_group, agency_id, directive_id, grains,
        sum(x) as whole_x,
        sum(n) as whole_n,
        sum(x * weight) as shared_x,
        sum(n * weight) as shared_n,
        median(x) filter (estimator = 'median') as median_x,
        max(x) as max_x,
        count(*) filter (n is null or n > 0) as count_units
    from unit
    where estimator <> 'survival_median'
    group by grouping sets (
        (indicator_id, estimator, grains),
        (indicator_id, estimator, grains, peer_group),
        (indicator_id, estimator, grains, agency_id),
        (indicator_id, estimator, grains, directive_id))
),
weighed as (
    select
        *,
        if(grain = 'agency', whole_x, shared_x) as weighted_x,
        if(grain = 'agency', whole_n, shared_n) as weighted_n
    from grouped
    where list_contains(string_split(grains, ' '), grain)
        and (grain <> 'agency' or agency_id is not null)
        and (grain <> 'directive' or directive_id is not null)
        and (grain <> 'peer_group' or peer_group is not null)
),
estimated as (
    select
        indicator_id, grain, peer_group, agency_id, directive_id, count_units,
        if(estimator = 'rate', weighted_x, null) as numerator,
        if(estimator = 'rate', weighted_n, null) as denominator,
        case estimator
            when 'rate' then weighted_x / nullif(weighted_n, 0)
            when 'count' then whole_x
            when 'median' then median_x
            when 'maximum' then max_x
        end as value,
        if(estimator = 'rate', star.wilson_low(weighted_x, weighted_n), null) as low,
        if(estimator = 'rate', star.wilson_high(weighted_x, weighted_n), null) as high
    from weighed
),

-- Kaplan-Meier (events before censorings at ties), Greenwood's variance, log-log band.
lifetime as (
    select
        indicator_id,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive'
        end as grain,
        peer_group, agency_id, directive_id, grains, n as t,
        sum(x) as whole_events,
        count(*) as whole_leaving,
        sum(x * weight) as shared_events,
        sum(weight) as shared_leaving,
        count(*) as count_units
    from unit
    where estimator = 'survival_median'
    group by grouping sets (
        (indicator_id, grains, n),
        (indicator_id, grains, n, peer_group),
        (indicator_id, grains, n, agency_id),
        (indicator_id, grains, n, directive_id))
),
leaving as (
    select
        *,
        if(grain = 'agency', whole_events, shared_events) as events,
        if(grain = 'agency', whole_leaving, shared_leaving) as leaving
    from lifetime
),
at_risk as (
    select
        *,
        sum(leaving) over (
            partition by indicator_id, grain, peer_group, agency_id, directive_id order by t desc) as remaining
    from leaving
),
survival as (
    select
        *,
        product(1 - events / remaining) over by_time as s,
        sum(if(remaining - events > 1e-9, events / (remaining * (remaining - events)), 'infinity')) over by_time as variance
    from at_risk
    window by_time as (partition by indicator_id, grain, peer_group, agency_id, directive_id order by t)
),
banded as (
    select
        *,
        case when s < 1 - 1e-12 and s > 1e-12
            then pow(s, exp(1.959963984540054 * sqrt(variance) / abs(ln(s)))) else s end as s_low,
        case when s < 1 - 1e-12 and s > 1e-12
            then pow(s, exp(-1.959963984540054 * sqrt(variance) / abs(ln(s)))) else s end as s_high
    from survival
),
survived as (
    select
        indicator_id, grain, peer_group, agency_id, directive_id,
        sum(count_units)::bigint as count_units,
        sum(events) as numerator,
        sum(leaving) as denominator,
        min(t) filter (s <= 0.5 + 1e-12) as value,
        min(t) filter (s_low <= 0.5 + 1e-12) as low,
        min(t) filter (s_high <= 0.5 + 1e-12) as high
    from banded
    where list_contains(string_split(grains, ' '), grain)
        and (grain <> 'agency' or agency_id is not null)
        and (grain <> 'directive' or directive_id is not null)
        and (grain <> 'peer_group' or peer_group is not null)
    group by indicator_id, grain, peer_group, agency_id, directive_id
),

-- Nothing to count is an answer too: NA for every agency that holds an assignment or a duty, and for the system.
expected as (
    select indicator_id, 'system' as grain, null::varchar as agency_id
    from measure
    where parent_id is null and list_contains(string_split(grains, ' '), 'system')
    union all
    select indicator_id, 'agency', held.agency_id
    from measure
    cross join (
        select accountable_agency_id as agency_id from measured_assignment
        union
        select agency_id from measured_duty where due_date between $start and $end
    ) held
    where parent_id is null and list_contains(string_split(grains, ' '), 'agency')
),
counted as (
    select * from estimated
    union all by name
    select * from survived
),
complete as (
    select * from counted
    union all by name
    select
        expected.*, 0 as count_units,
        if(measure.estimator = 'rate', 0, null) as numerator, if(measure.estimator = 'rate', 0, null) as denominator
    from expected
    join measure using (indicator_id)
    anti join counted
        on counted.indicator_id = expected.indicator_id and counted.grain = expected.grain
        and counted.agency_id is not distinct from expected.agency_id
),
scaled as (
    select
        complete.* replace (
            round(numerator, 9) as numerator, round(denominator, 9) as denominator,
            round(value * scale, 9) as value, round(low * scale, 9) as low, round(high * scale, 9) as high),
        measure.estimator, direction, green_limit, amber_limit, red_companion, red_above, minimum_units,
        exists (
            from contribution
            where contribution.measure = complete.indicator_id and contribution.agency_id = complete.agency_id
        ) and grain = 'agency' as is_owed
    from complete
    join measure using (indicator_id)
)
select
    scaled.indicator_id, scaled.grain, scaled.agency_id,
    coalesce(scaled.peer_group, if(scaled.grain = 'agency', agency.peer_group, null)) as peer_group,
    scaled.directive_id,
    scaled.numerator, scaled.denominator, scaled.count_units, scaled.value, scaled.low, scaled.high,
    case
        when scaled.value is not null then 'OK'
        when is_owed and scaled.estimator = 'rate' then 'MISS'
        else 'NA'
    end as status,
    case
        when scaled.value is null or green_limit is null or scaled.count_units < minimum_units then null
        when companion.value > red_above then 'red'
        when if(direction = 'up', scaled.value >= green_limit, scaled.value <= green_limit) then 'green'
        when if(direction = 'up', scaled.value >= amber_limit, scaled.value <= amber_limit) then 'amber'
        else 'red'
    end as rag
from scaled
left join agency using (agency_id)
left join counted companion
    on companion.indicator_id = scaled.indicator_id || '/' || scaled.red_companion
    and companion.grain = scaled.grain
    and companion.agency_id is not distinct from scaled.agency_id
    and companion.directive_id is not distinct from scaled.directive_id
    and companion.peer_group is not distinct from scaled.peer_group;
