-- How the warehouse came to hold what it holds: batches, landed files, refused records, warnings.

create schema ops;
create schema stage;
create schema star;
create schema mart;

create sequence ops.batch_key start 1;

create table ops.batch (
    batch_key        integer   not null default nextval('ops.batch_key'),
    source           varchar   not null,
    started_at       timestamp not null,
    finished_at      timestamp,
    rows_read        bigint    not null default 0,
    rows_loaded      bigint    not null default 0,
    rows_duplicate   bigint    not null default 0,
    rows_quarantined bigint    not null default 0,
    is_simulated     boolean   not null default false
);
comment on table ops.batch is 'One row per committed pull of one source. A pull that fails leaves no row: its transaction is rolled back. rows_read = rows_loaded + rows_duplicate + rows_quarantined.';
comment on column ops.batch.batch_key is 'Surrogate key, in order of commit.';
comment on column ops.batch.source is 'Name of the source as configured.';
comment on column ops.batch.started_at is 'Start of the pull, UTC.';
comment on column ops.batch.finished_at is 'End of the load, UTC.';
comment on column ops.batch.rows_read is 'Records read from the landed files.';
comment on column ops.batch.rows_loaded is 'Records that are in the star schema because of this batch.';
comment on column ops.batch.rows_duplicate is 'Records whose content the warehouse already held, or that stood twice in the batch.';
comment on column ops.batch.rows_quarantined is 'Records refused, each with a row in ops.quarantine.';
comment on column ops.batch.is_simulated is 'True when the files of the batch say that they were simulated; every figure made from them says so too.';

create table ops.landed_file (
    sha256        varchar   not null,
    source        varchar   not null,
    file_name     varchar   not null,
    record_kind   varchar   not null,
    size_bytes    bigint    not null,
    encoding      varchar   not null,
    landed_at     timestamp not null,
    batch_key     integer   not null,
    rows_read     bigint    not null
);
comment on table ops.landed_file is 'One row per file read by a batch. The bytes are kept in the landing folder under their hash, so that any batch can be loaded again.';
comment on column ops.landed_file.sha256 is 'SHA-256 of the bytes as received, lower-case hexadecimal; the name of the file in the landing folder.';
comment on column ops.landed_file.source is 'Name of the source as configured.';
comment on column ops.landed_file.file_name is 'Name of the file as received, without its folder.';
comment on column ops.landed_file.record_kind is 'The contract that the file was read by.';
comment on column ops.landed_file.size_bytes is 'Size as received, bytes.';
comment on column ops.landed_file.encoding is 'Encoding found: utf-8, utf-16le or utf-16be.';
comment on column ops.landed_file.landed_at is 'When the bytes were written down, UTC.';
comment on column ops.landed_file.batch_key is 'The batch that read the file.';
comment on column ops.landed_file.rows_read is 'Records in the file, its header not counted.';

create table ops.quarantine (
    record_hash    varchar   not null,
    source         varchar   not null,
    record_kind    varchar   not null,
    file_name      varchar   not null,
    line_number    bigint    not null,
    reason_code    varchar   not null,
    reason         varchar   not null,
    raw_record     varchar   not null,
    batch_key      integer   not null,
    quarantined_at timestamp not null,
    released_at    timestamp,
    released_batch integer
);
comment on table ops.quarantine is 'One row per refused record. Sending the corrected record, or what it was waiting for, releases it: the row stays and gets released_at.';
comment on column ops.quarantine.record_hash is 'Hash of kind and content: the same record refused again is the same row.';
comment on column ops.quarantine.source is 'Name of the source as configured.';
comment on column ops.quarantine.record_kind is 'The contract that the record failed.';
comment on column ops.quarantine.file_name is 'File it was read from.';
comment on column ops.quarantine.line_number is 'Line at which the record starts; the header is line 1.';
comment on column ops.quarantine.reason_code is 'Short code of the reason: missing_value, wrong_type, impossible_date, not_allowed, unknown_reference, contradiction, malformed.';
comment on column ops.quarantine.reason is 'The column, the value it had, what was expected and what to do.';
comment on column ops.quarantine.raw_record is 'The record as it was received: a JSON object of its texts, or the raw line when it could not be split into columns.';
comment on column ops.quarantine.batch_key is 'The batch that refused it first.';
comment on column ops.quarantine.quarantined_at is 'When it was refused first, UTC.';
comment on column ops.quarantine.released_at is 'When a later batch could load it, UTC; null while it is held.';
comment on column ops.quarantine.released_batch is 'The batch that loaded it; null while it is held.';

create table ops.warning (
    batch_key    integer not null,
    warning_code varchar not null,
    record_kind  varchar not null,
    subject      varchar not null,
    message      varchar not null,
    suggestion   varchar,
    count_rows   bigint  not null
);
comment on table ops.warning is 'One row per thing that a batch loaded although something is wrong with it.';
comment on column ops.warning.batch_key is 'The batch that met it.';
comment on column ops.warning.warning_code is 'unknown_agency (loaded under key -1), effective_after_recorded (event kept but rejected by rule R3), assigned_after_due (task outside every rate, rule R12), empty_group (task given to a group without members: no assignment).';
comment on column ops.warning.record_kind is 'The kind of record.';
comment on column ops.warning.subject is 'What it is about: the agency as written, the event, the task, the column.';
comment on column ops.warning.message is 'What was found, in one sentence.';
comment on column ops.warning.suggestion is 'What to do; for an unknown agency the nearest known names.';
comment on column ops.warning.count_rows is 'Records concerned in this batch.';
