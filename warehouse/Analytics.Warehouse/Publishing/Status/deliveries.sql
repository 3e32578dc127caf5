select
    period_code as period, channel, address, state, run_id, attempts, started_at, message_id, error
from ops.delivery
order by state = 'sent', started_at desc, channel, address
limit 20;
