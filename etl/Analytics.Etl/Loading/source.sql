delete from ops.source where source = $source;

insert into ops.source (source, connector, is_simulated, note, promise_seconds, checked_at)
values ($source, $connector, $is_simulated, nullif($note, ''), nullif($promise_seconds, 0), $finished);
