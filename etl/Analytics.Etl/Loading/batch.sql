insert into ops.batch (
    batch_key, source, started_at, finished_at, rows_read, rows_loaded, rows_duplicate, rows_quarantined, rows_deleted,
    is_simulated, manifest, affects_from)
values (
    $batch_key, $source, $started, $finished, $read, $loaded, $duplicate, $quarantined, $deleted, $is_simulated, $manifest,
    (select day from affected));
