-- What a batch can change, and up to which batch a run is known to hold: measuring after a small load counts again only what
-- may have changed.

alter table ops.batch add column affects_from date;
comment on column ops.batch.affects_from is 'Figures with an earlier knowledge cut K are as they were before the batch: the earliest day on which anything it brought was known. 0001-01-01, or null when it was not noted = every figure may change; 9999-12-31 = none.';

create table ops.run_check (
    run_key         integer not null,
    definition_hash varchar not null,
    model_hash      varchar not null,
    checked_batch   integer not null
);
comment on table ops.run_check is 'Grain: one run that was counted again and came out the same, or was just stored. Says that no batch up to checked_batch changes it.';
comment on column ops.run_check.run_key is 'The run.';
comment on column ops.run_check.definition_hash is 'dim_run.definition_hash of the counting.';
comment on column ops.run_check.model_hash is 'dim_run.model_hash of the counting.';
comment on column ops.run_check.checked_batch is 'The newest batch of the warehouse then.';
