insert into ops.job_run (run_key, job, subject, started_at, outcome, host, process_id)
values ($run_key, $job, $subject, $started_at, 'running', $host, $process_id);
