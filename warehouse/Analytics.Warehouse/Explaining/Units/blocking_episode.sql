select
    episode_id as unit_id, unblocker_agency_id as agency_id, task.directive_id, coalesce(task.title_vi, episode.task_id) as title,
    case
        when blocked_date > $v then 'R1: from ' || blocked_date || ', after V'
        when unblocked_date <= $v then 'removed on ' || unblocked_date
        else cause || ', open since ' || blocked_date || ', ' || ($v - blocked_date) || ' days'
    end as rule
from star.blocking_episode($k) episode
left join star.dim_task task
    on task.task_id = episode.task_id and star.is_known(task.recorded_from, task.recorded_to, $k)
