delete from ops.cursor where source = $source;

insert into ops.cursor (source, cursor, cursor_hash, batch_key, committed_at)
select $source, $cursor, sha256($cursor), $batch_key, $now
where $cursor <> '';
