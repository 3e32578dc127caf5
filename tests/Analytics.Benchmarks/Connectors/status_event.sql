create table status_event (
    event_id         text primary key,
    source_event_uid text,
    task_id          text not null,
    agency           text,
    event_type       text not null,
    effective_date   date not null,
    recorded_at      timestamp not null,
    new_due_date     date,
    is_approved      boolean,
    is_by_issuer     boolean,
    actor_agency_id  text,
    reason_code      text,
    evidence_id      text
);
