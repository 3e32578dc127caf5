-- A record is held once, however often it is sent; one that an operator dismissed is not held again.
insert into ops.quarantine (
    record_hash, source, record_kind, file_name, line_number, reason_code, reason, raw_record, batch_key, quarantined_at)
select
    record_hash, $source, new.record_kind, file_name, _line, reason_code, reason, raw_record, $batch_key, $now
from new_quarantine new
join source_file using (_file)
anti join (select record_hash from ops.quarantine where source = $source and released_at is null) open using (record_hash)
qualify row_number() over (partition by record_hash order by _file, _line) = 1
order by _file, _line;

-- A held record that was tried and failed again may have failed for another reason.
update ops.quarantine
set reason_code = again.reason_code, reason = again.reason
from (
    select held.record_hash, refused.reason_code, refused.reason
    from refused
    join held using (record_kind, _line)
    where refused._file = 0
) again
where again.record_hash = quarantine.record_hash and source = $source and released_at is null;
