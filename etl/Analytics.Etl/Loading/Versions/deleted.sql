-- What the source took back, in all its versions.
update {table}
set retracted_ts = $now_local
where source = $source and retracted_ts is null and {deleted_by} in (select id from deleted);
