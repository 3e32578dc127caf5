-- Kaplan-Meier (events before censorings at ties), Greenwood's variance, log-log band; the median is the first time at
-- which the estimate is one half or less, and its interval the times at which the band holds one half.
insert into estimate by name
with
leaving as (
    select
        indicator_id, grain, agency_id, peer_group, directive_id, part, n as t,
        sum(x * weight * units) as events, sum(weight * units) as leaving, sum(units)::bigint as count_units
    from exploded
    where estimator = 'survival_median'
    group by all
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
