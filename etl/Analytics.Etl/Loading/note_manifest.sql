update ops.job_run
set manifest = $manifest
where run_key = $key;
