select
    source as Source, record_kind as Kind, reason_code as ReasonCode, count(*) as Count, min(quarantined_at) as Oldest
from ops.held_record
where $source in ('', source) and $kind in ('', record_kind) and $reason in ('', reason_code)
group by source, record_kind, reason_code
order by Count desc, Source, Kind, ReasonCode;
