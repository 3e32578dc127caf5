-- A corrected record that is loaded releases the refused one by its hash: its key may have been what was wrong.
update ops.quarantine
set released_at = $now, released_batch = $batch_key
from (select distinct record_hash from correction where not is_refused) loaded
where quarantine.record_hash = loaded.record_hash and released_at is null and source = $source;

-- One that was changed and refused again is held in place of the first.
create or replace temp table replaced as
select distinct correction.record_hash, new_hash
from correction
join ops.quarantine first using (record_hash)
where is_refused and new_hash <> correction.record_hash
    and first.source = $source and first.released_at is null and first.dismissed_at is null;

insert into ops.quarantine_act (act_key, act, source, record_hash, acted_by, because, acted_at)
select
    nextval('ops.quarantine_act_key'), 'dismiss', $source, record_hash, 'release',
    'Its correction was refused too and is held as ' || new_hash || '.', $now
from replaced
order by record_hash;

update ops.quarantine
set dismissed_at = $now
where source = $source and released_at is null and dismissed_at is null
    and record_hash in (select record_hash from replaced);
