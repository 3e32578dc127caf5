merge into ops.delivery delivery
using (select
    $job as job, $period_code as period_code, $channel as channel, $address as address, $run_id as run_id,
    $message_id as message_id, $now::timestamp as started_at
) try
on delivery.job = try.job and delivery.period_code = try.period_code
    and delivery.channel = try.channel and delivery.address = try.address
when matched then update set
    run_id = try.run_id, state = 'sending', message_id = try.message_id, attempts = delivery.attempts + 1,
    started_at = try.started_at, finished_at = null, error = null
when not matched then insert (job, period_code, channel, address, run_id, state, message_id, attempts, started_at)
values (try.job, try.period_code, try.channel, try.address, try.run_id, 'sending', try.message_id, 1, try.started_at);
