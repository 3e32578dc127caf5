update ops.job_run
set outcome = 'interrupted', message = 'Its process died; what it had begun was rolled back. The next run does the work.'
where outcome = 'running';
