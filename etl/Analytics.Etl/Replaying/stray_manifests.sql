select manifest
from ops.job_run
where manifest is not null and outcome in ('failed', 'cancelled', 'interrupted');
