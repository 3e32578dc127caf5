select state
from ops.delivery
where job = $job and period_code = $period_code and channel = $channel and address = $address;
