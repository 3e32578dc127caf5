update ops.job_run
set outcome = 'done', finished_at = $finished, batch_key = $batch_key, message = nullif($message, ''),
    window_from = nullif($window_from, ''), window_to = nullif($window_to, '')
where run_key = $run_key;
