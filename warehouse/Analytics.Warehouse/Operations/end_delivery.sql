update ops.delivery
set state = $state, finished_at = $now, error = $error
where job = $job and period_code = $period_code and channel = $channel and address = $address;
