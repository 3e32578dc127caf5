-- What was foreseen of each open task, frozen, so that the next quarter can say how well it was foreseen.

create table star.fact_prospect (
    run_key       integer not null,
    assignment_id varchar not null,
    due_date      date    not null,
    age_days      integer not null,
    days_at_due   integer not null,
    chance        double,
    confidence    varchar not null,
    basis         varchar not null
);
comment on table star.fact_prospect is 'Grain: one open assignment due in the quarter after the one measured x run. What was foreseen of it, as delivery confidence. Frozen.';
comment on column star.fact_prospect.run_key is 'The run of the quarter at whose end it was foreseen.';
comment on column star.fact_prospect.assignment_id is 'Durable id of the assignment.';
comment on column star.fact_prospect.due_date is 'Deadline in force at V.';
comment on column star.fact_prospect.age_days is 'Days from assignment to V.';
comment on column star.fact_prospect.days_at_due is 'Days from assignment to the deadline.';
comment on column star.fact_prospect.chance is 'Chance of being on time, by the survival of tasks of its type; 1 when submitted and undecided; null = judged by rule.';
comment on column star.fact_prospect.confidence is 'high (from 0.8), medium or low (below 0.5).';
comment on column star.fact_prospect.basis is 'model, rule or submitted.';
