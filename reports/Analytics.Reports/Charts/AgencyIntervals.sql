-- On-time rate of every known agency with something due in the quarter.
select agency_id, coalesce(agency_vi, agency_id) as name, numerator, denominator, value, low, high
from mart.indicator
where indicator_id = 'on_time_completion_rate' and grain = 'agency' and period_code = $period
    and agency_id <> '?unknown' and denominator > 0
order by agency_id
