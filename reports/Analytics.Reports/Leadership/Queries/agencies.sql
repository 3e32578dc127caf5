-- On-time rate of every known agency with something due in the quarter, with its peer group.
select
    figure.agency_id, coalesce(if($en, coalesce(agency.name_en, agency.name_vi), agency.name_vi), figure.agency_id) as name,
    coalesce(figure.peer_group, 'khac') as peer_group, numerator, denominator, value, low, high, signal
from mart.indicator_as_known($k) figure
left join mart.agency agency using (agency_id)
where indicator_id = 'on_time_completion_rate' and grain = 'agency' and period_code = $period
    and figure.agency_id <> '?unknown' and denominator > 0
order by figure.agency_id
