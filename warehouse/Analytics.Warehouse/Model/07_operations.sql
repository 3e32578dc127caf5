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

-- Texts of loaded records that stand under key -1, and texts that hold refused records up.
create or replace view ops.unresolved_agency as
with
mention as (
    select agency_ref as agency_text, role as record_kind, count(*) as count_records, null::integer as batch_key
    from star.bridge_task_agency
    where agency_id = '?unknown'
    group by all
    union all
    select agency_ref, 'report_duty', count(*), min(batch_key)
    from star.fact_report_duty
    where agency_id = '?unknown' and agency_ref is not null
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
comment on column ops.unresolved_agency.kinds is 'The same by kind: lead or coordinate (an entry of a task), report_duty, and refused records by their kind.';
comment on column ops.unresolved_agency.first_batch is 'The batch that met it first.';
comment on column ops.unresolved_agency.suggestions is 'The nearest known names with their agency and similarity, the best first; empty when none is near or none was looked for.';
