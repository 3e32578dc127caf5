update ops.job_run
set outcome = $outcome, message = $message, finished_at = $finished_at
where run_key = $run_key and outcome = 'running';
