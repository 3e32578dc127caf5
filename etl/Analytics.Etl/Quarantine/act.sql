insert into ops.quarantine_act (act_key, act, source, record_hash, acted_by, because, acted_at)
select nextval('ops.quarantine_act_key'), $act, source, record_hash, $by, $because, $now
from ops.quarantine
where record_hash = $hash and released_at is null and (dismissed_at is null) = ($act = 'dismiss')
order by source;

update ops.quarantine
set dismissed_at = if($act = 'dismiss', $now, null)
where record_hash = $hash and released_at is null and (dismissed_at is null) = ($act = 'dismiss');
