-- What an operator has to look after.

create or replace view ops.agency_decided as
select star.name_key(agency_text) as name_key, agency_text, agency_id, decided_by, because, decided_at
from ops.agency_decision
qualify row_number() over (partition by star.name_key(agency_text) order by decision_key desc) = 1 and act = 'resolve';
comment on view ops.agency_decided is 'Grain: one text whose agency an operator decided and nobody took back. It wins over every automatic look-up.';
comment on column ops.agency_decided.name_key is 'star.name_key of the text; every text of this key means the agency.';
comment on column ops.agency_decided.agency_text is 'The agency as written in records.';
comment on column ops.agency_decided.agency_id is 'The agency decided.';
comment on column ops.agency_decided.decided_by is 'Who decided.';
comment on column ops.agency_decided.because is 'Why; null when not said.';
comment on column ops.agency_decided.decided_at is 'When, UTC.';

create or replace view ops.held_record as
select
    record_hash, source, record_kind, file_name, line_number, reason_code, reason, raw_record, batch_key, quarantined_at
from ops.quarantine
where released_at is null and dismissed_at is null;
comment on view ops.held_record is 'Grain: one refused record that is held now: neither released nor dismissed.';
comment on column ops.held_record.record_hash is 'Hash of kind and content: the same record refused again is the same row.';
comment on column ops.held_record.source is 'Name of the source as configured.';
comment on column ops.held_record.record_kind is 'The contract that the record failed.';
comment on column ops.held_record.file_name is 'File it was read from.';
comment on column ops.held_record.line_number is 'Line at which the record starts; the header is line 1.';
comment on column ops.held_record.reason_code is 'Short code of the reason: missing_value, wrong_type, impossible_date, not_allowed, unknown_reference, contradiction, malformed.';
comment on column ops.held_record.reason is 'The column, the value it had, what was expected and what to do.';
comment on column ops.held_record.raw_record is 'The record as it was received: a JSON object of its texts, or the raw line when it could not be split into columns.';
comment on column ops.held_record.batch_key is 'The batch that refused it first.';
comment on column ops.held_record.quarantined_at is 'When it was refused first, UTC.';

-- Texts that name an agency, in every table that has them.
create or replace view ops.agency_reference as
select role as record_kind, agency_ref, agency_id, null::integer as batch_key from star.bridge_task_agency
union all
select 'report_duty', agency_ref, agency_id, batch_key from star.fact_report_duty where agency_ref is not null
union all
select 'metric', agency_ref, agency_id, batch_key from star.dim_metric
union all
select 'process', agency_ref, agency_id, batch_key from star.dim_process
union all
select 'budget_month', agency_ref, agency_id, batch_key from star.fact_budget_month
union all
select 'survey', agency_ref, agency_id, batch_key from star.fact_survey
union all
select 'feedback', agency_ref, agency_id, batch_key from star.fact_feedback
union all
select 'dq_check', agency_ref, agency_id, batch_key from star.fact_dq_check
union all
select 'data_element', agency_ref, agency_id, batch_key from star.dim_data_element
union all
select 'api_usage', reader_agency_ref, reader_agency_id, batch_key from star.fact_api_usage
union all
select 'blocking_episode', agency_ref, agency_id, batch_key from star.fact_blocking_episode where agency_ref is not null
union all
select 'blocking_episode', unblocker_agency_ref, unblocker_agency_id, batch_key from star.fact_blocking_episode
union all
select 'claim_audit', agency_ref, agency_id, batch_key from star.fact_claim_audit
union all
select 'claim_audit', auditor_agency_ref, auditor_agency_id, batch_key
from star.fact_claim_audit where auditor_agency_ref is not null
union all
select 'assignment_account', agency_ref, agency_id, batch_key from star.fact_assignment_account;
comment on view ops.agency_reference is 'Grain: one text of one loaded record that names an agency, and the agency that it is taken for.';
comment on column ops.agency_reference.record_kind is 'The kind of the record; of a task the role of the entry, lead or coordinate.';
comment on column ops.agency_reference.agency_ref is 'The agency as written.';
comment on column ops.agency_reference.agency_id is 'Durable id of the agency; ?unknown when it resolves to none.';
comment on column ops.agency_reference.batch_key is 'Batch that loaded the record; null for the entries of a task.';

-- What sources recorded, in every table whose rows are versions or events.
create or replace view ops.recorded as
select 'status_event' as record_kind, source, recorded_ts, batch_key from star.fact_status_event
union all
select 'report_duty', source, recorded_ts, batch_key from star.fact_report_duty
union all
select 'metric', source, recorded_ts, batch_key from star.dim_metric
union all
select 'target_measurement', source, recorded_ts, batch_key from star.fact_target_measurement
union all
select 'process', source, recorded_ts, batch_key from star.dim_process
union all
select 'process_baseline', source, recorded_ts, batch_key from star.dim_baseline
union all
select 'process_month', source, recorded_ts, batch_key from star.fact_process_month
union all
select 'budget_month', source, recorded_ts, batch_key from star.fact_budget_month
union all
select 'survey', source, recorded_ts, batch_key from star.fact_survey
union all
select 'feedback', source, recorded_ts, batch_key from star.fact_feedback
union all
select 'dq_check', source, recorded_ts, batch_key from star.fact_dq_check
union all
select 'data_element', source, recorded_ts, batch_key from star.dim_data_element
union all
select 'api_usage', source, recorded_ts, batch_key from star.fact_api_usage
union all
select 'blocking_episode', source, recorded_ts, batch_key from star.fact_blocking_episode
union all
select 'claim_audit', source, recorded_ts, batch_key from star.fact_claim_audit
union all
select 'assignment_account', source, recorded_ts, batch_key from star.fact_assignment_account;
comment on view ops.recorded is 'Grain: one event, or one version of one record, that a source recorded.';
comment on column ops.recorded.record_kind is 'The kind of the record.';
comment on column ops.recorded.source is 'Source that sent it.';
comment on column ops.recorded.recorded_ts is 'When the source recorded it.';
comment on column ops.recorded.batch_key is 'Batch that loaded it.';

-- Texts of loaded records that stand under key -1, and texts that hold refused records up.
create or replace view ops.unresolved_agency as
with
mention as (
    select agency_ref as agency_text, record_kind, count(*) as count_records, min(batch_key) as batch_key
    from ops.agency_reference
    where agency_id = '?unknown'
    group by all
    union all
    select agency_text, record_kind || ' (held)', count(*), min(batch_key)
    from (
        select
            record_kind, batch_key,
            unnest(if(record_kind = 'status_event',
                [raw_record ->> '$.agency'],
                [raw_record ->> '$.predecessor_id', raw_record ->> '$.successor_id', raw_record ->> '$.group_id',
                    raw_record ->> '$.agency_id'])) as agency_text
        from ops.held_record
        where reason_code = 'unknown_reference' and record_kind in ('status_event', 'agency_lineage', 'agency_group')
    )
    where agency_text is not null
    group by all
),
warned as (
    select subject as agency_text, min(batch_key) as batch_key
    from ops.warning
    where warning_code = 'unknown_agency'
    group by subject
),
known as (
    select distinct name_key from star.bridge_agency_name
    union
    select name_key from ops.agency_decided
),
nearest as (
    select
        agency_text,
        list({agency_id: agency_id, name: name, score: score} order by place) as suggestions
    from ops.agency_suggestion
    group by agency_text
)
select
    mention.agency_text, sum(count_records)::bigint as count_records,
    list({kind: record_kind, count: count_records} order by count_records desc, record_kind) as kinds,
    least(min(mention.batch_key), any_value(warned.batch_key)) as first_batch,
    coalesce(any_value(nearest.suggestions), []) as suggestions
from mention
left join warned using (agency_text)
left join nearest using (agency_text)
-- A held event may name an agency that is known, and does not lead the task.
where not ends_with(record_kind, '(held)') or star.name_key(mention.agency_text) not in (from known)
group by mention.agency_text;
comment on view ops.unresolved_agency is 'Grain: one text that names no known agency, in loaded records (under key -1) or in refused ones that wait for it. `analytics resolve` says which agency it means.';
comment on column ops.unresolved_agency.agency_text is 'The agency as written.';
comment on column ops.unresolved_agency.count_records is 'Records that name it.';
comment on column ops.unresolved_agency.kinds is 'The same by kind: lead or coordinate (an entry of a task), other loaded records by their kind, and refused records by theirs.';
comment on column ops.unresolved_agency.first_batch is 'The batch that met it first.';
comment on column ops.unresolved_agency.suggestions is 'The nearest known names with their agency and similarity, the best first; empty when none is near or none was looked for.';
