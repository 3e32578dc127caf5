-- What the quarter-end jobs owe and have done: so that each due quarter is reported and exported exactly once.

create table ops.due_period (
    job         varchar   not null,
    period_code varchar   not null,
    due_date    date      not null,
    noted_at    timestamp not null,
    done_at     timestamp,
    run_id      varchar,
    result      varchar
);
comment on table ops.due_period is 'Grain: one quarter that one quarter-end job owes. A quarter falls due when its official date has passed; the row says whether the job did it.';
comment on column ops.due_period.job is 'report or export.';
comment on column ops.due_period.period_code is 'The quarter, for example 2025-Q4.';
comment on column ops.due_period.due_date is 'star.dim_period.official_date: the last day whose records count. The job does it when that day is over.';
comment on column ops.due_period.noted_at is 'When the service first saw that it is due, UTC.';
comment on column ops.due_period.done_at is 'When the job finished it, UTC; null = still owed.';
comment on column ops.due_period.run_id is 'The run whose figures were given out; null = still owed.';
comment on column ops.due_period.result is 'What was written: the path in the data folder; null = still owed.';
