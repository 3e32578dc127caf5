select
    record_hash as Hash, source as Source, record_kind as Kind, file_name as File, line_number as Line,
    reason_code as ReasonCode, reason as Reason, raw_record as Raw, batch_key as Batch, quarantined_at as QuarantinedAt,
    released_at as ReleasedAt, dismissed_at as DismissedAt
from ops.quarantine
where starts_with(record_hash, $prefix)
order by QuarantinedAt desc, Source
limit 20;
