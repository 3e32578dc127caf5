-- Sums over sums, with the delete-one jackknife (Tukey 1958). With fewer than eight units the interval is the range of the
-- values with one unit left out; a ratio of accounts has none. Rows without an x are owed: they alone make a MISS.
insert into estimate by name
with
total as (
    select
        indicator_id, grain, agency_id, peer_group, directive_id, part,
        sum(x * weight * units) as whole_x, sum(n * weight * units) as whole_n,
        coalesce(sum(units) filter (x is null), 0)::bigint as count_rows, (sum(units) filter (n <> 0))::bigint as count_units
    from exploded
    where estimator = 'ratio'
    group by all
),
left_out as (
    select
        total.*, unit.units,
        (whole_x - unit.x * unit.weight) / nullif(whole_n - unit.n * unit.weight, 0) as without_it
    from total
    join exploded unit
        on unit.indicator_id = total.indicator_id and unit.grain = total.grain
        and unit.agency_id is not distinct from total.agency_id
        and unit.peer_group is not distinct from total.peer_group
        and unit.directive_id is not distinct from total.directive_id
        and unit.part is not distinct from total.part
    where unit.n <> 0
),
centred as (
    select
        *,
        sum(without_it * units) over by_group / count_units as centre
    from left_out
    window by_group as (partition by indicator_id, grain, agency_id, peer_group, directive_id, part)
),
spread as (
    select
        indicator_id, grain, agency_id, peer_group, directive_id, part,
        sqrt((any_value(count_units) - 1) / any_value(count_units) * sum(units * (without_it - centre) ** 2)) as standard_error,
        min(without_it) as lowest, max(without_it) as highest, count(*) = count(without_it) as is_whole
    from centred
    group by all
)
select
    total.indicator_id, total.grain, total.agency_id, total.peer_group, total.directive_id, total.part,
    count_rows, coalesce(count_units, 0) as count_units, whole_x as numerator, whole_n as denominator,
    whole_x / nullif(whole_n, 0) as value,
    case
        when interval_kind = 'none' or count_units < 2 or not is_whole then null
        when interval_kind = 'range' or count_units < 8 then lowest
        else whole_x / whole_n - 1.959963984540054 * standard_error
    end as low,
    case
        when interval_kind = 'none' or count_units < 2 or not is_whole then null
        when interval_kind = 'range' or count_units < 8 then highest
        else whole_x / whole_n + 1.959963984540054 * standard_error
    end as high,
    if(interval_kind <> 'none' and count_units >= 2 and is_whole, standard_error, null) as standard_error
from total
join measure using (indicator_id)
left join spread
    on spread.indicator_id = total.indicator_id and spread.grain = total.grain
    and spread.agency_id is not distinct from total.agency_id
    and spread.peer_group is not distinct from total.peer_group
    and spread.directive_id is not distinct from total.directive_id
    and spread.part is not distinct from total.part;

-- An agency's ratio against the median of its peers; of a group without a median above zero there is nothing to say.
insert into estimate by name
with
own as (
    select
        indicator_id, grain, agency_id, sum(x * units) as whole_x, sum(n * units) as whole_n,
        sum(units)::bigint as count_rows, sum(n * units)::bigint as count_units
    from exploded
    where estimator = 'peer_ratio' and grain = 'agency'
    group by all
),
among as (
    select own.*, peer_group, whole_x / nullif(whole_n, 0) as ratio
    from own
    left join measured_agency using (agency_id)
),
compared as (
    select *, median(ratio) over (partition by indicator_id, peer_group) as peer_median
    from among
)
select
    indicator_id, grain, agency_id, count_rows, count_units, whole_x as numerator, whole_n as denominator,
    ratio / if(peer_group is not null and peer_median > 0, peer_median, null) as value
from compared;
