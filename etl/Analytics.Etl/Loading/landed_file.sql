insert into ops.landed_file (
    sha256, source, file_name, record_kind, size_bytes, encoding, landed_at, batch_key, rows_read)
values ($sha256, $source, $file_name, $record_kind, $size_bytes, $encoding, $landed_at, $batch_key, $rows_read);
