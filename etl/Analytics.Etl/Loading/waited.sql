-- Can anything have changed for the records that this source has waiting? Only through what was loaded or decided since its
-- last batch.
create or replace temp table waited as
with last as (
    select max(batch_key) as batch_key, max(finished_at) as finished_at from ops.batch where source = $source
)
select
    $rework_all
    or exists (
        from ops.batch
        where batch_key >= (select batch_key from last) and rows_loaded + rows_deleted > 0)
    or exists (from ops.agency_decision where decided_at >= (select finished_at from last)) as has_work;
