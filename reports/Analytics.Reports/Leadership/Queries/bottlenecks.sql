-- Bottlenecks open at V by cause: days they have stood, and who could remove most of them.
select
    cause, count(*)::int as count, sum($v - blocked_date)::double as days,
    count(*) filter (is_beyond_authority)::int as beyond_authority,
    mode(coalesce(agency.name_vi, episode.unblocker_agency_id)) as unblocker
from star.blocking_episode($k) episode
left join mart.agency agency on agency.agency_id = episode.unblocker_agency_id
where blocked_date <= $v and (unblocked_date is null or unblocked_date > $v)
group by cause
order by days desc, cause
