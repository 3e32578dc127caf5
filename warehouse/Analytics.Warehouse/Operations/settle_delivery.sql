update ops.delivery
set state = $state, finished_at = $now, error = $error
where period_code = $period_code and lower(address) = lower($address) and state in ('sending', 'unknown');
