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
    select agency_id, peer_group
    from star.agency_on($v, $k)
),
unit as (
    select contribution.measure as indicator_id, agency_id, peer_group, directive_id, weight, x, n
    from contribution
    left join agency using (agency_id)
),
grouped as (
    select
        indicator_id,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive'
        end as grain,
        peer_group, agency_id, directive_id,
        sum(x) as whole_x,
        sum(n) as whole_n,
        sum(x * weight) as shared_x,
        sum(n * weight) as shared_n,
        max(x) as max_x,
        count(*) as count_rows,
        count(*) filter (n is null or n > 0) as count_units
    from unit
    where indicator_id not in (select indicator_id from measure where estimator = 'survival_median')
    group by grouping sets (
        (indicator_id), (indicator_id, peer_group), (indicator_id, agency_id), (indicator_id, directive_id))
),
middle as (
    select
        indicator_id,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive'
        end as grain,
        peer_group, agency_id, directive_id,
        median(x) as median_x
    from unit
    where indicator_id in (select indicator_id from measure where estimator = 'median')
    group by grouping sets (
        (indicator_id), (indicator_id, peer_group), (indicator_id, agency_id), (indicator_id, directive_id))
),
weighed as (
    select
        grouped.*, estimator,
        if(grain = 'agency', whole_x, shared_x) as weighted_x,
        if(grain = 'agency', whole_n, shared_n) as weighted_n
    from grouped
    join measure using (indicator_id)
    where list_contains(string_split(grains, ' '), grain)
        and (grain <> 'agency' or agency_id is not null)
        and (grain <> 'directive' or directive_id is not null)
        and (grain <> 'peer_group' or peer_group is not null)
),
estimated as (
    select
        weighed.indicator_id, weighed.grain, weighed.peer_group, weighed.agency_id, weighed.directive_id,
        count_rows, count_units,
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
    left join middle
        on middle.indicator_id = weighed.indicator_id and middle.grain = weighed.grain
        and middle.peer_group is not distinct from weighed.peer_group
        and middle.agency_id is not distinct from weighed.agency_id
        and middle.directive_id is not distinct from weighed.directive_id
),

-- Kaplan-Meier (events before censorings at ties), Greenwood's variance, log-log band.
lifetime as (
    select
        indicator_id,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive'
        end as grain,
        peer_group, agency_id, directive_id, n as t,
        sum(x) as whole_events,
        count(*) as whole_leaving,
        sum(x * weight) as shared_events,
        sum(weight) as shared_leaving,
        count(*) as count_units
    from unit
    where indicator_id in (select indicator_id from measure where estimator = 'survival_median')
    group by grouping sets (
        (indicator_id, n), (indicator_id, n, peer_group), (indicator_id, n, agency_id), (indicator_id, n, directive_id))
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
        sum(count_units)::bigint as count_rows,
        sum(count_units)::bigint as count_units,
        sum(events) as numerator,
        sum(leaving) as denominator,
        min(t) filter (s <= 0.5 + 1e-12) as value,
        min(t) filter (s_low <= 0.5 + 1e-12) as low,
        min(t) filter (s_high <= 0.5 + 1e-12) as high
    from banded
    join measure using (indicator_id)
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
        expected.*, 0 as count_rows, 0 as count_units,
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
        measure.estimator, direction, green_limit, amber_limit, red_companion, red_above, minimum_units
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
        when scaled.count_rows > 0 and scaled.grain = 'agency' and scaled.estimator = 'rate' then 'MISS'
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
