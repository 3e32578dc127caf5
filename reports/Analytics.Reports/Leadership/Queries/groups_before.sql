-- A rate by peer group: now, and in the same quarter last year, or where there was none in the quarter before.
select
    coalesce(now.peer_group, 'khac') as code, now.value as now,
    coalesce(year.value, quarter.value) as before, year.value is not null as is_year
from mart.indicator_as_known($k) now
left join mart.indicator_as_known($k) year
    on year.indicator_id = now.indicator_id and year.grain = now.grain and year.period_code = $last_year
    and year.peer_group is not distinct from now.peer_group
left join mart.indicator_as_known($k) quarter
    on quarter.indicator_id = now.indicator_id and quarter.grain = now.grain and quarter.period_code = $previous
    and quarter.peer_group is not distinct from now.peer_group
where now.indicator_id = $indicator and now.grain = 'peer_group' and now.period_code = $period and now.denominator > 0
order by now.peer_group
