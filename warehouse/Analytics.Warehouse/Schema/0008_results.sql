-- What else is measured, as recorded: targets, processes, money, surveys, feedback. Every table keeps each version;
-- star.<kind>(k) gives the one known at K (rule R2).

create sequence star.metric_key start 1;

create table star.dim_metric (
    row_key      bigint not null default nextval('star.metric_key'),
    source       varchar not null,
    metric_id    varchar not null,
    agency_key   integer not null,
    agency_id    varchar not null,
    agency_ref   varchar not null,
    task_id      varchar,
    name_vi      varchar not null,
    name_en      varchar,
    unit_name    varchar,
    direction    varchar not null,
    baseline     double,
    target       double not null,
    weight       double not null,
    due_date     date not null,
    recorded_ts  timestamp not null,
    retracted_ts timestamp,
    batch_key    integer not null
);
comment on table star.dim_metric is 'Grain: one numeric target of one agency, in each version of what was recorded about it. star.metric(k) gives the version known at K.';
comment on column star.dim_metric.row_key is 'Surrogate key of the version.';
comment on column star.dim_metric.source is 'Source that sent it.';
comment on column star.dim_metric.metric_id is 'Durable id of the metric.';
comment on column star.dim_metric.agency_key is 'Version of the agency that answers for it on the day that dates the row.';
comment on column star.dim_metric.agency_id is 'Durable id of the agency that answers for it; ?unknown when it resolves to none.';
comment on column star.dim_metric.agency_ref is 'The agency as the source wrote it.';
comment on column star.dim_metric.task_id is 'The task whose result it measures; null when it stands alone.';
comment on column star.dim_metric.name_vi is 'What is measured, Vietnamese.';
comment on column star.dim_metric.name_en is 'What is measured, English; null when not given.';
comment on column star.dim_metric.unit_name is 'Unit of baseline, target and value; null when it has none.';
comment on column star.dim_metric.direction is 'up when more is better, down when less is.';
comment on column star.dim_metric.baseline is 'Value before the work began; null = none was taken, then the target is met or not met.';
comment on column star.dim_metric.target is 'Value to reach by due_date.';
comment on column star.dim_metric.weight is 'Weight among the metrics of the agency.';
comment on column star.dim_metric.due_date is 'Day by which the target is to be reached.';
comment on column star.dim_metric.recorded_ts is 'When the source recorded this version.';
comment on column star.dim_metric.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.dim_metric.batch_key is 'Batch that loaded it.';

create sequence star.target_measurement_key start 1;

create table star.fact_target_measurement (
    row_key      bigint not null default nextval('star.target_measurement_key'),
    source       varchar not null,
    metric_id    varchar not null,
    as_of_date   date not null,
    value        double,
    trajectory   double,
    evidence_id  varchar,
    recorded_ts  timestamp not null,
    retracted_ts timestamp,
    batch_key    integer not null
);
comment on table star.fact_target_measurement is 'Grain: one metric on one day, in each version of what was recorded. star.target_measurement(k) gives the version known at K.';
comment on column star.fact_target_measurement.row_key is 'Surrogate key of the version.';
comment on column star.fact_target_measurement.source is 'Source that sent it.';
comment on column star.fact_target_measurement.metric_id is 'The metric.';
comment on column star.fact_target_measurement.as_of_date is 'Day that the value describes.';
comment on column star.fact_target_measurement.value is 'The value in the unit of the metric; null = owed and not supplied.';
comment on column star.fact_target_measurement.trajectory is 'Value planned for that day on the way to the target; null = no plan.';
comment on column star.fact_target_measurement.evidence_id is 'Evidence of the value; null = none given.';
comment on column star.fact_target_measurement.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_target_measurement.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_target_measurement.batch_key is 'Batch that loaded it.';

create sequence star.process_key start 1;

create table star.dim_process (
    row_key       bigint not null default nextval('star.process_key'),
    source        varchar not null,
    process_id    varchar not null,
    agency_key    integer not null,
    agency_id     varchar not null,
    agency_ref    varchar not null,
    name_vi       varchar not null,
    name_en       varchar,
    family        varchar,
    is_core       boolean not null,
    approved_from date not null,
    approved_to   date,
    recorded_ts   timestamp not null,
    retracted_ts  timestamp,
    batch_key     integer not null
);
comment on table star.dim_process is 'Grain: one working process of one agency, in each version of what was recorded about it. star.process(k) gives the version known at K.';
comment on column star.dim_process.row_key is 'Surrogate key of the version.';
comment on column star.dim_process.source is 'Source that sent it.';
comment on column star.dim_process.process_id is 'Durable id of the process.';
comment on column star.dim_process.agency_key is 'Version of the agency that runs it on the day that dates the row.';
comment on column star.dim_process.agency_id is 'Durable id of the agency that runs it; ?unknown when it resolves to none.';
comment on column star.dim_process.agency_ref is 'The agency as the source wrote it.';
comment on column star.dim_process.name_vi is 'Name, Vietnamese.';
comment on column star.dim_process.name_en is 'Name, English; null when not given.';
comment on column star.dim_process.family is 'Processes of one family are alike in every agency; null = of no family.';
comment on column star.dim_process.is_core is 'True for a core process of the approved list.';
comment on column star.dim_process.approved_from is 'First day on which it stands in the approved list.';
comment on column star.dim_process.approved_to is 'Last day on which it does; null = still.';
comment on column star.dim_process.recorded_ts is 'When the source recorded this version.';
comment on column star.dim_process.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.dim_process.batch_key is 'Batch that loaded it.';

create sequence star.process_baseline_key start 1;

create table star.dim_baseline (
    row_key       bigint not null default nextval('star.process_baseline_key'),
    source        varchar not null,
    process_id    varchar not null,
    valid_from    date not null,
    unit_cost_vnd double,
    unit_hours    double,
    median_days   double,
    base_period   varchar not null,
    method        varchar not null,
    approved_by   varchar,
    recorded_ts   timestamp not null,
    retracted_ts  timestamp,
    batch_key     integer not null
);
comment on table star.dim_baseline is 'Grain: the frozen baseline of one process from one day on, in each version of what was recorded. star.process_baseline(k) gives the version known at K.';
comment on column star.dim_baseline.row_key is 'Surrogate key of the version.';
comment on column star.dim_baseline.source is 'Source that sent it.';
comment on column star.dim_baseline.process_id is 'The process.';
comment on column star.dim_baseline.valid_from is 'First day of work that is compared with it.';
comment on column star.dim_baseline.unit_cost_vnd is 'Cost of one case, đồng; null = no baseline of cost.';
comment on column star.dim_baseline.unit_hours is 'Staff hours of one case; null = no baseline of hours.';
comment on column star.dim_baseline.median_days is 'Median days from receipt to end, estimated with open cases (Kaplan-Meier); null = no baseline of time.';
comment on column star.dim_baseline.base_period is 'The period that it describes, as printed.';
comment on column star.dim_baseline.method is 'How it was taken.';
comment on column star.dim_baseline.approved_by is 'Who approved it; null = not said.';
comment on column star.dim_baseline.recorded_ts is 'When the source recorded this version.';
comment on column star.dim_baseline.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.dim_baseline.batch_key is 'Batch that loaded it.';

create sequence star.process_month_key start 1;

create table star.fact_process_month (
    row_key               bigint not null default nextval('star.process_month_key'),
    source                varchar not null,
    process_id            varchar not null,
    month                 date not null,
    volume                integer not null,
    cost_vnd              double,
    staff_hours           double,
    is_hours_logged       boolean not null,
    median_days           double,
    cases_on_system       integer not null,
    cases_closed          integer not null,
    cases_end_to_end      integer not null,
    cases_with_paper_copy integer not null,
    cases_uncleared       integer not null,
    recorded_ts           timestamp not null,
    retracted_ts          timestamp,
    batch_key             integer not null
);
comment on table star.fact_process_month is 'Grain: one process in one month, in each version of what was recorded. star.process_month(k) gives the version known at K.';
comment on column star.fact_process_month.row_key is 'Surrogate key of the version.';
comment on column star.fact_process_month.source is 'Source that sent it.';
comment on column star.fact_process_month.process_id is 'The process.';
comment on column star.fact_process_month.month is 'First day of the month.';
comment on column star.fact_process_month.volume is 'Cases handled.';
comment on column star.fact_process_month.cost_vnd is 'Cost of all of them, đồng: staff time at its rate and direct cost; null = not recorded.';
comment on column star.fact_process_month.staff_hours is 'Staff hours of all of them, paper work beside the electronic one included; null = not recorded.';
comment on column star.fact_process_month.is_hours_logged is 'True when a system logged the hours, false when they are an estimate.';
comment on column star.fact_process_month.median_days is 'Median days from receipt to end, estimated with open cases (Kaplan-Meier); null = not recorded.';
comment on column star.fact_process_month.cases_on_system is 'Cases handled on the system, of volume.';
comment on column star.fact_process_month.cases_closed is 'Cases closed, without those that the channel is not cleared for.';
comment on column star.fact_process_month.cases_end_to_end is 'Cases electronic at every step, of cases_closed.';
comment on column star.fact_process_month.cases_with_paper_copy is 'Cases with a paper file as well, of cases_end_to_end.';
comment on column star.fact_process_month.cases_uncleared is 'Cases closed that the channel is not cleared for; in no rate.';
comment on column star.fact_process_month.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_process_month.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_process_month.batch_key is 'Batch that loaded it.';

create sequence star.budget_month_key start 1;

create table star.fact_budget_month (
    row_key              bigint not null default nextval('star.budget_month_key'),
    source               varchar not null,
    project_id           varchar not null,
    agency_key           integer not null,
    agency_id            varchar not null,
    agency_ref           varchar not null,
    name_vi              varchar,
    month_end            date not null,
    allocated_vnd        double,
    plan_cum_vnd         double not null,
    plan_cum_revised_vnd double,
    disbursed_cum_vnd    double,
    delay_cause          varchar,
    delay_kind           varchar,
    recorded_ts          timestamp not null,
    retracted_ts         timestamp,
    batch_key            integer not null
);
comment on table star.fact_budget_month is 'Grain: one project at one month end, in each version of what was recorded. star.budget_month(k) gives the version known at K.';
comment on column star.fact_budget_month.row_key is 'Surrogate key of the version.';
comment on column star.fact_budget_month.source is 'Source that sent it.';
comment on column star.fact_budget_month.project_id is 'Durable id of the project.';
comment on column star.fact_budget_month.agency_key is 'Version of the agency that spends it on the day that dates the row.';
comment on column star.fact_budget_month.agency_id is 'Durable id of the agency that spends it; ?unknown when it resolves to none.';
comment on column star.fact_budget_month.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_budget_month.name_vi is 'Name of the project, Vietnamese; null when not given.';
comment on column star.fact_budget_month.month_end is 'Last day of the month.';
comment on column star.fact_budget_month.allocated_vnd is 'Allocation of the year, đồng; null = not recorded.';
comment on column star.fact_budget_month.plan_cum_vnd is 'Planned from January to the month end by the plan frozen on 31 January, đồng.';
comment on column star.fact_budget_month.plan_cum_revised_vnd is 'The same by the revised plan, shown beside and never instead; null = not revised.';
comment on column star.fact_budget_month.disbursed_cum_vnd is 'Disbursed from January to the month end, đồng; null = owed and not supplied.';
comment on column star.fact_budget_month.delay_cause is 'Why it is behind; null = not behind or not said.';
comment on column star.fact_budget_month.delay_kind is 'chu_quan (own) or khach_quan (outside); null = not said.';
comment on column star.fact_budget_month.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_budget_month.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_budget_month.batch_key is 'Batch that loaded it.';

create sequence star.survey_key start 1;

create table star.fact_survey (
    row_key         bigint not null default nextval('star.survey_key'),
    source          varchar not null,
    survey_id       varchar not null,
    agency_key      integer not null,
    agency_id       varchar not null,
    agency_ref      varchar not null,
    channel         varchar not null,
    ended_date      date not null,
    users_served    integer,
    sent            integer not null,
    valid_responses integer,
    satisfied       integer,
    is_independent  boolean not null,
    recorded_ts     timestamp not null,
    retracted_ts    timestamp,
    batch_key       integer not null
);
comment on table star.fact_survey is 'Grain: one survey of one agency in one channel, in each version of what was recorded. star.survey(k) gives the version known at K.';
comment on column star.fact_survey.row_key is 'Surrogate key of the version.';
comment on column star.fact_survey.source is 'Source that sent it.';
comment on column star.fact_survey.survey_id is 'Durable id of the survey.';
comment on column star.fact_survey.agency_key is 'Version of the agency that was judged on the day that dates the row.';
comment on column star.fact_survey.agency_id is 'Durable id of the agency that was judged; ?unknown when it resolves to none.';
comment on column star.fact_survey.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_survey.channel is 'Whom it asked, or through what.';
comment on column star.fact_survey.ended_date is 'Last day of asking; the day by which it is owed when it was not run.';
comment on column star.fact_survey.users_served is 'All who could have been asked; null = not known.';
comment on column star.fact_survey.sent is 'Asked.';
comment on column star.fact_survey.valid_responses is 'Valid answers; null = owed and not run.';
comment on column star.fact_survey.satisfied is 'Answers in the upper two of five grades, of valid_responses; null = not run.';
comment on column star.fact_survey.is_independent is 'True when a body independent of the agency collected the answers.';
comment on column star.fact_survey.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_survey.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_survey.batch_key is 'Batch that loaded it.';

create sequence star.feedback_key start 1;

create table star.fact_feedback (
    row_key       bigint not null default nextval('star.feedback_key'),
    source        varchar not null,
    feedback_id   varchar not null,
    agency_key    integer not null,
    agency_id     varchar not null,
    agency_ref    varchar not null,
    received_date date not null,
    due_date      date not null,
    answered_date date,
    recorded_ts   timestamp not null,
    retracted_ts  timestamp,
    batch_key     integer not null
);
comment on table star.fact_feedback is 'Grain: one complaint or proposal, in each version of what was recorded. star.feedback(k) gives the version known at K.';
comment on column star.fact_feedback.row_key is 'Surrogate key of the version.';
comment on column star.fact_feedback.source is 'Source that sent it.';
comment on column star.fact_feedback.feedback_id is 'Durable id of the item.';
comment on column star.fact_feedback.agency_key is 'Version of the agency that holds it on the due date on the day that dates the row.';
comment on column star.fact_feedback.agency_id is 'Durable id of the agency that holds it on the due date; ?unknown when it resolves to none.';
comment on column star.fact_feedback.agency_ref is 'The agency as the source wrote it.';
comment on column star.fact_feedback.received_date is 'Day of receipt.';
comment on column star.fact_feedback.due_date is 'Last day for the answer.';
comment on column star.fact_feedback.answered_date is 'Day of the answer; null = open, or reopened by a new complaint.';
comment on column star.fact_feedback.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_feedback.retracted_ts is 'When the source took it back; null = it stands.';
comment on column star.fact_feedback.batch_key is 'Batch that loaded it.';
