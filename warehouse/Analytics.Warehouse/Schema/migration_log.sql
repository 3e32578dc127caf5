create table if not exists main.schema_migration (
    name       varchar primary key,
    sha256     varchar not null,
    applied_at timestamp not null
);
comment on table main.schema_migration is 'One row per schema migration that was applied, and one for the model (macros and views).';
comment on column main.schema_migration.name is 'File name of the migration, or model.';
comment on column main.schema_migration.sha256 is 'Hash of its text when it was applied.';
comment on column main.schema_migration.applied_at is 'When it was applied.';
