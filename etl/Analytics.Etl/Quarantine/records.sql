select
    record_hash as Hash, source as Source, record_kind as Kind, file_name as File, line_number as Line,
    reason_code as ReasonCode, reason as Reason, raw_record as Raw, batch_key as Batch, quarantined_at as QuarantinedAt
from ops.held_record
where $source in ('', source) and $kind in ('', record_kind) and $reason in ('', reason_code)
order by Source, Kind, ReasonCode, Batch, File, Line, Hash
limit $limit;
