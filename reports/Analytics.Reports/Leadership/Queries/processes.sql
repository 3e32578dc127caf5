-- What one unit of work takes now and what it took at its baseline, by family of processes, at the mix of today.
with compared as (
    select 'vnd' as unit, * from star.process_against_baseline('cost', $start, $end, $v, $k)
    union all
    select 'hours', * from star.process_against_baseline('hours', $start, $end, $v, $k)
    union all
    select 'days', * from star.process_against_baseline('days', $start, $end, $v, $k)
)

select
    process.family, compared.unit,
    round(sum(compared.base_of_now) / nullif(sum(compared.compared_volume), 0), 6) as baseline,
    round(sum(compared.now) / nullif(sum(compared.compared_volume), 0), 6) as now
from compared
join star.process($k) process using (process_id)
where compared.now is not null and compared.base is not null
group by process.family, compared.unit
having baseline > 0
order by process.family, compared.unit desc
