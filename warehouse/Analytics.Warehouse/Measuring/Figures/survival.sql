-- Kaplan-Meier (events before censorings at ties), Greenwood's variance, log-log band; the median is the first time at
-- which the estimate is one half or less, and its interval the times at which the band holds one half.
insert into estimate by name
with
lifetime as (
    select
        measure as indicator_id, peer_group, agency_id, directive_id, null::varchar as part, n as t,
        case grouping(peer_group, agency_id, directive_id)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive' end as grain,
        sum(x * units) as whole_events, sum(units) as whole_leaving,
        sum(x * weight * units) as shared_events, sum(weight * units) as shared_leaving
    from contribution
    where estimator = 'survival_median'
    group by grouping sets ((measure, n), (measure, n, peer_group), (measure, n, agency_id), (measure, n, directive_id))
),
leaving as (
    select
        * exclude (whole_events, whole_leaving, shared_events, shared_leaving), whole_leaving::bigint as count_units,
        if(grain = 'agency', whole_events, shared_events) as events,
        if(grain = 'agency', whole_leaving, shared_leaving) as leaving
    from lifetime
    where (indicator_id, grain) in (select indicator_id, grain from wanted)
        and (grain <> 'peer_group' or peer_group is not null)
        and (grain <> 'agency' or agency_id is not null)
        and (grain <> 'directive' or directive_id is not null)
),
at_risk as (
    select *, sum(leaving) over (by_group order by t desc) as remaining
    from leaving
    window by_group as (partition by indicator_id, grain, agency_id, peer_group, directive_id, part)
),
survival as (
    select
        *,
        product(1 - events / remaining) over by_time as s,
        sum(if(remaining - events > 1e-9, events / (remaining * (remaining - events)), 'infinity')) over by_time as variance
    from at_risk
    window by_time as (
        partition by indicator_id, grain, agency_id, peer_group, directive_id, part order by t)
),
banded as (
    select *, star.survival_low(s, variance) as s_low, star.survival_high(s, variance) as s_high
    from survival
)
select
    indicator_id, grain, agency_id, peer_group, directive_id, part,
    sum(count_units)::bigint as count_rows, sum(count_units)::bigint as count_units,
    sum(events) as numerator, sum(leaving) as denominator,
    min(t) filter (s <= 0.5 + 1e-12) as value,
    min(t) filter (s_low <= 0.5 + 1e-12) as low,
    min(t) filter (s_high <= 0.5 + 1e-12) as high
from banded
group by all;
