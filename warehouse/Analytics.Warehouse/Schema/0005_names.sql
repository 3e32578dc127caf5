-- Who is who: what operators decided about names, what is suggested for the rest, and what they did with refused records.

comment on column star.bridge_agency_name.name_key is 'star.name_key(name): lower case, NFC, one placement of tone marks, no punctuation, single spaces, the usual abbreviations written out.';

alter table star.fact_report_duty add column agency_ref varchar;
comment on column star.fact_report_duty.agency_ref is 'The agency as written; null for a duty that was loaded before this was kept.';

create sequence ops.decision_key start 1;

create table ops.agency_decision (
    decision_key    integer   not null,
    act             varchar   not null,
    agency_text     varchar   not null,
    agency_id       varchar,
    agency_before   varchar   not null,
    agency_after    varchar   not null,
    decided_by      varchar   not null,
    because         varchar,
    decided_at      timestamp not null,
    count_entries   bigint    not null,
    count_leads     bigint    not null,
    count_duties    bigint    not null
);
comment on table ops.agency_decision is 'One row per decision of an operator about which agency a text means; append-only. The newest decision about a text holds: ops.agency_decided shows those.';
comment on column ops.agency_decision.decision_key is 'Surrogate key, in order of deciding.';
comment on column ops.agency_decision.act is 'resolve, or forget: from then on the text is looked up as if nobody had decided.';
comment on column ops.agency_decision.agency_text is 'The agency as written in records. A decision holds for every text of the same star.name_key.';
comment on column ops.agency_decision.agency_id is 'The agency decided; null for forget.';
comment on column ops.agency_decision.agency_before is 'What the text meant before; ?unknown when it meant nothing.';
comment on column ops.agency_decision.agency_after is 'What it means since; ?unknown when it means nothing.';
comment on column ops.agency_decision.decided_by is 'Who decided.';
comment on column ops.agency_decision.because is 'Why; null when not said.';
comment on column ops.agency_decision.decided_at is 'When, UTC.';
comment on column ops.agency_decision.count_entries is 'Loaded entries of lists of lead or coordinating agencies that it changed.';
comment on column ops.agency_decision.count_leads is 'Loaded assignments that it gave to another agency.';
comment on column ops.agency_decision.count_duties is 'Loaded report duties that it gave to another agency.';

create table ops.agency_suggestion (
    agency_text varchar not null,
    place       integer not null,
    agency_id   varchar not null,
    name        varchar not null,
    score       double  not null,
    batch_key   integer not null
);
comment on table ops.agency_suggestion is 'The known names nearest to a text that means no agency, at most three. A batch makes them for the texts that it meets, at most two hundred.';
comment on column ops.agency_suggestion.agency_text is 'The agency as written in records.';
comment on column ops.agency_suggestion.place is 'From 1, the nearest first.';
comment on column ops.agency_suggestion.agency_id is 'The agency suggested.';
comment on column ops.agency_suggestion.name is 'The name of it that is near.';
comment on column ops.agency_suggestion.score is 'Jaro-Winkler similarity of the two keys, from 0 to 1.';
comment on column ops.agency_suggestion.batch_key is 'The batch that made it.';

alter table ops.quarantine add column dismissed_at timestamp;
comment on column ops.quarantine.dismissed_at is 'When an operator decided that it needs no correction, UTC; null = not dismissed. A dismissed record is not held any more.';

create sequence ops.quarantine_act_key start 1;

create table ops.quarantine_act (
    act_key     integer   not null,
    act         varchar   not null,
    source      varchar   not null,
    record_hash varchar   not null,
    acted_by    varchar   not null,
    because     varchar   not null,
    acted_at    timestamp not null
);
comment on table ops.quarantine_act is 'One row per decision of an operator about one refused record; append-only. What loads records again (release, retry) is a batch.';
comment on column ops.quarantine_act.act_key is 'Surrogate key, in order of acting.';
comment on column ops.quarantine_act.act is 'dismiss, or restore: it is held again.';
comment on column ops.quarantine_act.source is 'Source of the record.';
comment on column ops.quarantine_act.record_hash is 'ops.quarantine.record_hash.';
comment on column ops.quarantine_act.acted_by is 'Who decided.';
comment on column ops.quarantine_act.because is 'Why.';
comment on column ops.quarantine_act.acted_at is 'When, UTC.';

comment on column ops.warning.warning_code is 'unknown_agency (loaded under key -1), name_slip (a name that differs in one letter from a known one was taken for it), effective_after_recorded (event kept but rejected by rule R3), assigned_after_due (task outside every rate, rule R12), empty_group (task given to a group without members: no assignment), new_column (a column that the contract does not have, kept in landing only).';
