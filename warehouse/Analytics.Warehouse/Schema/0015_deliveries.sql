-- To whom reports were delivered, so that nobody gets one twice and nothing in doubt is forgotten.

create table ops.delivery (
    job         varchar   not null,
    period_code varchar   not null,
    channel     varchar   not null,
    address     varchar   not null,
    run_id      varchar   not null,
    state       varchar   not null,
    message_id  varchar,
    attempts    integer   not null,
    started_at  timestamp not null,
    finished_at timestamp,
    error       varchar
);
comment on table ops.delivery is 'Grain: one period that one job delivers to one address. The row is written before the first byte goes out, so a process that dies leaves it as sending.';
comment on column ops.delivery.job is 'The job that delivers: report.';
comment on column ops.delivery.period_code is 'The period, for example 2025-Q4.';
comment on column ops.delivery.channel is 'mail or folder.';
comment on column ops.delivery.address is 'The recipient''s mail address, or the folder.';
comment on column ops.delivery.run_id is 'The run whose figures were delivered by the last try.';
comment on column ops.delivery.state is 'sending (under way, or its process died), sent, failed (clearly refused: tried again with the job), unknown (it may have arrived: not sent again before an operator says so).';
comment on column ops.delivery.message_id is 'Message-ID of the mail, the same at each try; null = no mail.';
comment on column ops.delivery.attempts is 'Tries so far.';
comment on column ops.delivery.started_at is 'Start of the last try, UTC.';
comment on column ops.delivery.finished_at is 'When its end was known, UTC; null = it is not.';
comment on column ops.delivery.error is 'Why it failed or is in doubt; null = neither.';
