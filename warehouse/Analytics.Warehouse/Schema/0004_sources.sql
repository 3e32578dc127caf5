-- Sources that are read again and again: what ran, how far each source was read, what it took back.

create sequence ops.run_key start 1;

create table ops.job_run (
    run_key     bigint    not null,
    job         varchar   not null,
    subject     varchar   not null,
    started_at  timestamp not null,
    finished_at timestamp,
    outcome     varchar   not null,
    message     varchar,
    batch_key   integer,
    window_from varchar,
    window_to   varchar,
    host        varchar   not null,
    process_id  integer   not null
);
comment on table ops.job_run is 'One row per attempt of a job, also of those that failed. A pull that loaded has its counts in ops.batch.';
comment on column ops.job_run.run_key is 'Surrogate key, in order of start.';
comment on column ops.job_run.job is 'pull, measure, publish, report, export, backfill or resolve.';
comment on column ops.job_run.subject is 'What it was about: the source of a pull, the period of a report; empty = everything.';
comment on column ops.job_run.started_at is 'Start, UTC.';
comment on column ops.job_run.finished_at is 'End, UTC; null while it runs, and when its process died.';
comment on column ops.job_run.outcome is 'running, done, failed, cancelled, or interrupted: its process died and what it had begun was rolled back.';
comment on column ops.job_run.message is 'Why it failed, or what is worth knowing; null = nothing.';
comment on column ops.job_run.batch_key is 'The batch that a pull committed; null = it committed none.';
comment on column ops.job_run.window_from is 'Start of what was asked of the source, as its connector says it; null = from the start.';
comment on column ops.job_run.window_to is 'End of what was asked of the source; null = up to the time of the run.';
comment on column ops.job_run.host is 'Machine that ran it.';
comment on column ops.job_run.process_id is 'Process that ran it.';

create table ops.cursor (
    source       varchar   not null,
    cursor       varchar   not null,
    cursor_hash  varchar   not null,
    batch_key    integer   not null,
    committed_at timestamp not null
);
comment on table ops.cursor is 'How far each source was read: one row per source, committed with the data that it stands for.';
comment on column ops.cursor.source is 'Name of the source.';
comment on column ops.cursor.cursor is 'Where the next fetch goes on, in the words of the connector.';
comment on column ops.cursor.cursor_hash is 'SHA-256 of the cursor: one that was changed by hand or by a fault is refused.';
comment on column ops.cursor.batch_key is 'The batch that it was committed with.';
comment on column ops.cursor.committed_at is 'When it was committed, UTC.';

create table ops.source (
    source          varchar not null,
    connector       varchar not null,
    is_simulated    boolean not null,
    note            varchar,
    promise_seconds bigint,
    checked_at      timestamp not null
);
comment on table ops.source is 'One row per source that was ever pulled, as it was described at its newest successful pull.';
comment on column ops.source.source is 'Name of the source.';
comment on column ops.source.connector is 'Connector that reads it.';
comment on column ops.source.is_simulated is 'True when its records were simulated.';
comment on column ops.source.note is 'Remark of the configuration; null = none.';
comment on column ops.source.promise_seconds is 'How old its newest successful pull may be, seconds; null = nothing was promised.';
comment on column ops.source.checked_at is 'End of its newest successful pull, UTC, also of one that brought nothing.';

insert into ops.source
select source, 'files', bool_or(is_simulated), null, null, max(finished_at)
from ops.batch
group by source;

alter table star.dim_task add column source varchar;
comment on column star.dim_task.source is 'Source that sent this version; null = loaded before sources were kept apart. Only it can take the task back.';

alter table star.fact_status_event add column retracted_ts timestamp;
comment on column star.fact_status_event.retracted_ts is 'When the source was seen to have deleted the event, Asia/Ho_Chi_Minh; null = it stands. Known by no cut from then on.';

alter table star.fact_report_duty add column retracted_ts timestamp;
comment on column star.fact_report_duty.retracted_ts is 'When the source was seen to have deleted the duty, Asia/Ho_Chi_Minh; null = it stands. Known by no cut from then on.';

alter table star.duplicate_event add column from_ts timestamp;
alter table star.duplicate_event add column until_ts timestamp;
comment on column star.duplicate_event.from_ts is 'Since when it repeats this event, Asia/Ho_Chi_Minh; null = since it was recorded. Filled when the event that it repeated before was deleted at the source.';
comment on column star.duplicate_event.until_ts is 'When the event that it repeats was seen to be deleted at the source; null = it stands.';

alter table ops.batch add column rows_deleted bigint default 0;
comment on column ops.batch.rows_deleted is 'Records of earlier batches that the source was seen to have deleted.';
alter table ops.batch add column manifest varchar;
comment on column ops.batch.manifest is 'File below landing/pulls that says what was pulled, so that it can be loaded again from landing alone; null = loaded before these were kept.';
alter table ops.job_run add column manifest varchar;
comment on column ops.job_run.manifest is 'File below landing/pulls that a pull wrote before it loaded; removed when it did not load.';
