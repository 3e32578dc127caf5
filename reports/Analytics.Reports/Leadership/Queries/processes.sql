-- What one unit of work takes now and what it took at its baseline, at the mix of today: the five families of processes
-- with most work.
with compared as (
    select 'vnd' as unit, * from star.process_against_baseline('cost', $start, $end, $v, $k)
    union all
    select 'hours', * from star.process_against_baseline('hours', $start, $end, $v, $k)
    union all
    select 'days', * from star.process_against_baseline('days', $start, $end, $v, $k)
),
family as (
    select
        coalesce(nullif(process.family, ''), 'khac') as family, compared.unit, sum(compared.compared_volume) as volume,
        round(sum(compared.base_of_now) / nullif(sum(compared.compared_volume), 0), 6) as baseline,
        round(sum(compared.now) / nullif(sum(compared.compared_volume), 0), 6) as now
    from compared
    join star.process($k) process using (process_id)
    where compared.now is not null and compared.base is not null
    group by all
),
ranked as (
    select *, max(volume) over (partition by family) as most
    from family
    where baseline > 0
)

select family, unit, baseline, now
from ranked
qualify dense_rank() over (order by most desc, family) <= 5
order by most desc, family, unit desc
