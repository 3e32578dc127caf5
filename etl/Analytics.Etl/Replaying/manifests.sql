select manifest
from ops.batch
semi join (from ops.job_run where job = 'pull') run using (batch_key)
where manifest is not null
order by batch_key;
