select job, period_code, due_date
from ops.due_period
where job = $job and done_at is null
    and due_date < $today
    and ($since is null or due_date >= (select official_date from star.dim_period where period_code = $since))
order by due_date;
