-- What qualifies the results: checks of data, shared data, obstacles, audits, accounts. Every table keeps each version;
-- star.<kind>(k) gives the one known at K (rule R2).

create sequence star.dq_check_key start 1;

create table star.fact_dq_check (
    row_key         bigint not null default nextval('star.dq_check_key'),
    source          varchar not null,
    check_id        varchar not null,
    agency_key      integer not null,
    agency_id       varchar not null,
    agency_ref      varchar not null,
    system_name     varchar not null,
    record_id       varchar not null,
    checked_date    date not null,
    mandatory_cells integer not null,
    filled_cells    integer not null,
    is_well_formed  boolean not null,
    is_resolved     boolean not null,
    duplicate_of    varchar,
    status_here     varchar,
    due_date_here   date,
    other_system    varchar,
    status_there    varchar,
    due_date_there  date,
    is_audit_match  boolean,
    recorded_ts     timestamp not null,
    retracted_ts    timestamp,
    batch_key       integer not null
);
comment on table star.fact_dq_check is 'Grain: one record that was checked once, in each version of what was found. star.dq_check(k) gives the version known at K.';
comment on column star.fact_dq_check.row_key is 'Surrogate key of the version.';
comment on column star.fact_dq_check.source is 'Source that sent it.';
comment on column star.fact_dq_check.check_id is 'Durable id of the check.';
comment on column star.fact_dq_check.agency_key is 'Version of the agency whose record it is on the day that dates the row.';
comment on column star.fact_dq_check.agency_id is 'Durable id of the agency whose record it is; ?unknown when it resolves to none.';
comment on column star.fact_dq_check.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_dq_check.system_name is 'System that holds the record.';
comment on column star.fact_dq_check.record_id is 'Id of the record in that system.';
comment on column star.fact_dq_check.checked_date is 'Day of the check.';
comment on column star.fact_dq_check.mandatory_cells is 'Fields that must be filled.';
comment on column star.fact_dq_check.filled_cells is 'Of these the filled ones; "không xác định", "..." and 01/01/1900 count as empty.';
comment on column star.fact_dq_check.is_well_formed is 'True when every format rule holds.';
comment on column star.fact_dq_check.is_resolved is 'True when everything it refers to exists.';
comment on column star.fact_dq_check.duplicate_of is 'record_id of the record that it says again; null = it is no duplicate.';
comment on column star.fact_dq_check.status_here is 'State in this system; null = none.';
comment on column star.fact_dq_check.due_date_here is 'Deadline in this system; null = none.';
comment on column star.fact_dq_check.other_system is 'System that it was matched with; null = it has no counterpart.';
comment on column star.fact_dq_check.status_there is 'State of the counterpart; null = no counterpart, or none.';
comment on column star.fact_dq_check.due_date_there is 'Deadline of the counterpart; null = no counterpart, or none.';
comment on column star.fact_dq_check.is_audit_match is 'True when the audit found the record as the document says; null = not audited.';
comment on column star.fact_dq_check.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_dq_check.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_dq_check.batch_key is 'Batch that loaded it.';

create sequence star.data_element_key start 1;

create table star.dim_data_element (
    row_key         bigint not null default nextval('star.data_element_key'),
    source          varchar not null,
    element_id      varchar not null,
    agency_key      integer not null,
    agency_id       varchar not null,
    agency_ref      varchar not null,
    name_vi         varchar,
    registered_from date not null,
    registered_to   date,
    published_from  date,
    recorded_ts     timestamp not null,
    retracted_ts    timestamp,
    batch_key       integer not null
);
comment on table star.dim_data_element is 'Grain: one data element of one agency, in each version of what was recorded. star.data_element(k) gives the version known at K.';
comment on column star.dim_data_element.row_key is 'Surrogate key of the version.';
comment on column star.dim_data_element.source is 'Source that sent it.';
comment on column star.dim_data_element.element_id is 'Durable id of the element.';
comment on column star.dim_data_element.agency_key is 'Version of the agency that owns it on the day that dates the row.';
comment on column star.dim_data_element.agency_id is 'Durable id of the agency that owns it; ?unknown when it resolves to none.';
comment on column star.dim_data_element.agency_ref is 'The agency as the source wrote it.';
comment on column star.dim_data_element.name_vi is 'Name, Vietnamese; null when not given.';
comment on column star.dim_data_element.registered_from is 'First day in the register.';
comment on column star.dim_data_element.registered_to is 'Last day in the register; null = still.';
comment on column star.dim_data_element.published_from is 'First day on which other agencies can read it; null = not published.';
comment on column star.dim_data_element.recorded_ts is 'When the source recorded this version.';
comment on column star.dim_data_element.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.dim_data_element.batch_key is 'Batch that loaded it.';

create sequence star.api_usage_key start 1;

create table star.fact_api_usage (
    row_key           bigint not null default nextval('star.api_usage_key'),
    source            varchar not null,
    element_id        varchar not null,
    reader_agency_key integer not null,
    reader_agency_id  varchar not null,
    reader_agency_ref varchar not null,
    month             date not null,
    reads             integer not null,
    recorded_ts       timestamp not null,
    retracted_ts      timestamp,
    batch_key         integer not null
);
comment on table star.fact_api_usage is 'Grain: one data element read by one agency in one month, in each version of what was recorded. star.api_usage(k) gives the version known at K.';
comment on column star.fact_api_usage.row_key is 'Surrogate key of the version.';
comment on column star.fact_api_usage.source is 'Source that sent it.';
comment on column star.fact_api_usage.element_id is 'The data element.';
comment on column star.fact_api_usage.reader_agency_key is 'Version of the agency that read it on the day that dates the row.';
comment on column star.fact_api_usage.reader_agency_id is 'Durable id of the agency that read it; ?unknown when it resolves to none.';
comment on column star.fact_api_usage.reader_agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_api_usage.month is 'First day of the month.';
comment on column star.fact_api_usage.reads is 'Times read.';
comment on column star.fact_api_usage.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_api_usage.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_api_usage.batch_key is 'Batch that loaded it.';

create sequence star.blocking_episode_key start 1;

create table star.fact_blocking_episode (
    row_key              bigint not null default nextval('star.blocking_episode_key'),
    source               varchar not null,
    episode_id           varchar not null,
    task_id              varchar not null,
    agency_key           integer,
    agency_id            varchar,
    agency_ref           varchar,
    unblocker_agency_key integer not null,
    unblocker_agency_id  varchar not null,
    unblocker_agency_ref varchar not null,
    blocked_date         date not null,
    unblocked_date       date,
    cause                varchar not null,
    is_beyond_authority  boolean not null,
    recorded_ts          timestamp not null,
    retracted_ts         timestamp,
    batch_key            integer not null
);
comment on table star.fact_blocking_episode is 'Grain: one time that something stood in the way of one task, in each version of what was recorded. star.blocking_episode(k) gives the version known at K.';
comment on column star.fact_blocking_episode.row_key is 'Surrogate key of the version.';
comment on column star.fact_blocking_episode.source is 'Source that sent it.';
comment on column star.fact_blocking_episode.episode_id is 'Durable id of the episode.';
comment on column star.fact_blocking_episode.task_id is 'The task that was blocked.';
comment on column star.fact_blocking_episode.agency_key is 'Version of the agency that was blocked on the day that dates the row; null when none is given.';
comment on column star.fact_blocking_episode.agency_id is 'Durable id of the agency that was blocked; ?unknown when it resolves to none, null when none is given.';
comment on column star.fact_blocking_episode.agency_ref is 'The agency as the source wrote it; null when none is given.';
comment on column star.fact_blocking_episode.unblocker_agency_key is 'Version of the agency that can remove it on the day that dates the row.';
comment on column star.fact_blocking_episode.unblocker_agency_id is 'Durable id of the agency that can remove it; ?unknown when it resolves to none.';
comment on column star.fact_blocking_episode.unblocker_agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_blocking_episode.blocked_date is 'First day.';
comment on column star.fact_blocking_episode.unblocked_date is 'Day on which it was removed; null = open.';
comment on column star.fact_blocking_episode.cause is 'Code of the cause.';
comment on column star.fact_blocking_episode.is_beyond_authority is 'True when it was referred upwards as beyond the powers of the agency.';
comment on column star.fact_blocking_episode.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_blocking_episode.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_blocking_episode.batch_key is 'Batch that loaded it.';

create sequence star.claim_audit_key start 1;

create table star.fact_claim_audit (
    row_key            bigint not null default nextval('star.claim_audit_key'),
    source             varchar not null,
    claim_id           varchar not null,
    task_id            varchar,
    agency_key         integer not null,
    agency_id          varchar not null,
    agency_ref         varchar not null,
    drawn_date         date not null,
    seed               varchar not null,
    stratum            varchar,
    sampling_weight    double not null,
    is_confirmed       boolean,
    auditor_agency_key integer,
    auditor_agency_id  varchar,
    auditor_agency_ref varchar,
    recorded_ts        timestamp not null,
    retracted_ts       timestamp,
    batch_key          integer not null
);
comment on table star.fact_claim_audit is 'Grain: one claim of completion drawn for audit, in each version of what was found. star.claim_audit(k) gives the version known at K.';
comment on column star.fact_claim_audit.row_key is 'Surrogate key of the version.';
comment on column star.fact_claim_audit.source is 'Source that sent it.';
comment on column star.fact_claim_audit.claim_id is 'Durable id of the claim.';
comment on column star.fact_claim_audit.task_id is 'The task; null when not given.';
comment on column star.fact_claim_audit.agency_key is 'Version of the agency that made the claim on the day that dates the row.';
comment on column star.fact_claim_audit.agency_id is 'Durable id of the agency that made the claim; ?unknown when it resolves to none.';
comment on column star.fact_claim_audit.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_claim_audit.drawn_date is 'Day on which it was drawn.';
comment on column star.fact_claim_audit.seed is 'Published seed of the draw.';
comment on column star.fact_claim_audit.stratum is 'Stratum of the draw; null = simple random sample.';
comment on column star.fact_claim_audit.sampling_weight is 'One over the chance of being drawn, relative to the sample.';
comment on column star.fact_claim_audit.is_confirmed is 'True when found as claimed; null = drawn and not yet audited.';
comment on column star.fact_claim_audit.auditor_agency_key is 'Version of the agency that audited on the day that dates the row; null when none is given.';
comment on column star.fact_claim_audit.auditor_agency_id is 'Durable id of the agency that audited; ?unknown when it resolves to none, null when none is given.';
comment on column star.fact_claim_audit.auditor_agency_ref is 'The agency as the source wrote it; null when none is given.';
comment on column star.fact_claim_audit.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_claim_audit.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_claim_audit.batch_key is 'Batch that loaded it.';

create sequence star.assignment_account_key start 1;

create table star.fact_assignment_account (
    row_key      bigint not null default nextval('star.assignment_account_key'),
    source       varchar not null,
    task_id      varchar not null,
    agency_key   integer not null,
    agency_id    varchar not null,
    agency_ref   varchar not null,
    as_of_date   date not null,
    has_budget   boolean,
    has_hours    boolean not null,
    has_output   boolean not null,
    has_impact   boolean not null,
    recorded_ts  timestamp not null,
    retracted_ts timestamp,
    batch_key    integer not null
);
comment on table star.fact_assignment_account is 'Grain: the account of one assignment from input to output on one day, in each version of what was recorded. star.assignment_account(k) gives the version known at K.';
comment on column star.fact_assignment_account.row_key is 'Surrogate key of the version.';
comment on column star.fact_assignment_account.source is 'Source that sent it.';
comment on column star.fact_assignment_account.task_id is 'The task.';
comment on column star.fact_assignment_account.agency_key is 'Version of the lead agency on the day that dates the row.';
comment on column star.fact_assignment_account.agency_id is 'Durable id of the lead agency; ?unknown when it resolves to none.';
comment on column star.fact_assignment_account.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_assignment_account.as_of_date is 'Day that the account describes, a month end.';
comment on column star.fact_assignment_account.has_budget is 'True when the budget is recorded; null = the task has no money of its own.';
comment on column star.fact_assignment_account.has_hours is 'True when staff hours are recorded.';
comment on column star.fact_assignment_account.has_output is 'True when the output is measured.';
comment on column star.fact_assignment_account.has_impact is 'True when the impact is assessed.';
comment on column star.fact_assignment_account.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_assignment_account.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_assignment_account.batch_key is 'Batch that loaded it.';
