update ops.due_period
set done_at = $now, run_id = $run_id, result = $result
where job = $job and period_code = $period_code and done_at is null;
