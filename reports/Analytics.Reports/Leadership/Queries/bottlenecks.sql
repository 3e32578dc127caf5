-- Bottlenecks open at V by cause: days they have stood, and who could remove most of them (of equals the one with most
-- days, then by id: a report is the same each time).
with open_episode as (
    select *, $v - blocked_date as days
    from star.blocking_episode($k)
    where blocked_date <= $v and (unblocked_date is null or unblocked_date > $v)
),
unblocker as (
    select cause, unblocker_agency_id
    from open_episode
    where unblocker_agency_id is not null
    group by cause, unblocker_agency_id
    qualify row_number() over (partition by cause order by count(*) desc, sum(days) desc, unblocker_agency_id) = 1
)

select
    episode.cause, count(*)::int as count, sum(episode.days)::double as days,
    count(*) filter (episode.is_beyond_authority)::int as beyond_authority,
    max(coalesce(agency.name_vi, unblocker.unblocker_agency_id)) as unblocker
from open_episode episode
left join unblocker on unblocker.cause = episode.cause
left join mart.agency agency on agency.agency_id = unblocker.unblocker_agency_id
group by episode.cause
order by sum(episode.days) desc, episode.cause
