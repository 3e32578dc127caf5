-- A rate by peer group, this quarter's with its target.
select
    coalesce(peer_group, 'khac') as code, numerator, denominator, value, low, high, target
from mart.indicator_as_known($k)
where indicator_id = $indicator and grain = 'peer_group' and period_code = $period and denominator > 0
order by peer_group
