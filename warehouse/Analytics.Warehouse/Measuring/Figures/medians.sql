-- Medians with the interval between two order statistics, from six units on (below, no two of them hold 95%).
insert into estimate by name
with ordered as (
    select
        indicator_id, grain, agency_id, peer_group, directive_id, part,
        list_sort(flatten(list(list_resize([x], units, x)))) as sorted
    from exploded
    where estimator = 'median' and x is not null
    group by all
),
ranked as (
    select *, len(sorted) as units, star.median_rank(len(sorted)) as rank
    from ordered
)
select
    indicator_id, grain, agency_id, peer_group, directive_id, part, units as count_rows, units as count_units,
    list_median(sorted) as value,
    if(rank > 0, sorted[rank], null) as low,
    if(rank > 0, sorted[units + 1 - rank], null) as high
from ranked;
