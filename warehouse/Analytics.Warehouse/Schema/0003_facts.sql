-- Facts. No primary keys or indexes on the large ones: uniqueness is kept by the load and proved by a test.

create sequence star.event_key start 1;

create table star.fact_status_event (
    event_key       bigint   not null default nextval('star.event_key'),
    source          varchar  not null,
    event_id        varchar  not null,
    source_event_uid varchar,
    assignment_key  bigint   not null,
    event_type_key  smallint not null,
    effective_date  date     not null,
    recorded_ts     timestamp not null,
    new_due_date    date,
    is_approved     boolean,
    is_by_issuer    boolean,
    actor_agency_id varchar,
    reason_code     varchar,
    evidence_id     varchar,
    is_rejected     boolean  not null,
    batch_key       integer  not null
);
comment on table star.fact_status_event is 'Grain: one event on one assignment. Append-only and bitemporal: effective_date is when it happened, recorded_ts when it was written down in the source.';
comment on column star.fact_status_event.event_key is 'Surrogate key.';
comment on column star.fact_status_event.source is 'Source system.';
comment on column star.fact_status_event.event_id is 'Id of the record in the source; unique within it.';
comment on column star.fact_status_event.source_event_uid is 'Id of the act itself, the same when the act is sent twice; null when the source has none.';
comment on column star.fact_status_event.assignment_key is 'bridge_assignment_lead.';
comment on column star.fact_status_event.event_type_key is 'dim_event_type.';
comment on column star.fact_status_event.effective_date is 'Day on which the act took effect, Asia/Ho_Chi_Minh.';
comment on column star.fact_status_event.recorded_ts is 'When the source recorded it, Asia/Ho_Chi_Minh; midnight when only the day is known.';
comment on column star.fact_status_event.new_due_date is 'EXTENDED only: the new deadline.';
comment on column star.fact_status_event.is_approved is 'EXTENDED only: true when the issuing authority approved it. Null counts as not approved.';
comment on column star.fact_status_event.is_by_issuer is 'CANCELLED only: true when the issuer cancelled; null = not said, taken as the issuer.';
comment on column star.fact_status_event.actor_agency_id is 'Who acted; null when not said.';
comment on column star.fact_status_event.reason_code is 'Reason given; null when none.';
comment on column star.fact_status_event.evidence_id is 'Evidence given; null when none.';
comment on column star.fact_status_event.is_rejected is 'True when rule R3 rejects it: a completed act that is effective after it was recorded. Kept, and read by no figure but data quality.';
comment on column star.fact_status_event.batch_key is 'The batch that loaded it.';

create table star.duplicate_event (
    event_key    bigint not null,
    duplicate_of bigint not null
);
comment on table star.duplicate_event is 'Grain: one event that says again what an earlier recorded event said (rule R4). Derived from fact_status_event at each load; the event itself stays.';
comment on column star.duplicate_event.event_key is 'The event that is not read.';
comment on column star.duplicate_event.duplicate_of is 'The event that is read instead.';

create sequence star.duty_key start 1;

create table star.fact_report_duty (
    duty_key             bigint  not null default nextval('star.duty_key'),
    source               varchar not null,
    duty_id              varchar not null,
    task_id              varchar,
    directive_id         varchar,
    agency_key           integer not null,
    agency_id            varchar not null,
    period_label         varchar not null,
    due_date             date    not null,
    submitted_date       date,
    evidence_count       integer not null,
    evidence_valid_count integer not null,
    is_waived            boolean not null,
    recorded_ts          timestamp not null,
    batch_key            integer not null
);
comment on table star.fact_report_duty is 'Grain: one report owed, in each version of what was recorded about it. Duties are recorded before they fall due, so silence is visible. star.report_duty(k) gives the version known at K.';
comment on column star.fact_report_duty.duty_key is 'Surrogate key of the version.';
comment on column star.fact_report_duty.source is 'Source system.';
comment on column star.fact_report_duty.duty_id is 'Durable id of the duty.';
comment on column star.fact_report_duty.task_id is 'The standing task that asks for it; null for a general duty.';
comment on column star.fact_report_duty.directive_id is 'The directive of the task; null for a general duty.';
comment on column star.fact_report_duty.agency_key is 'dim_agency on the due date; -1 when unknown.';
comment on column star.fact_report_duty.agency_id is 'Durable id of the agency; ?unknown when it resolves to none.';
comment on column star.fact_report_duty.period_label is 'The period that the report is about, as the source writes it.';
comment on column star.fact_report_duty.due_date is 'Last day on time.';
comment on column star.fact_report_duty.submitted_date is 'Day of submission; null = not submitted.';
comment on column star.fact_report_duty.evidence_count is 'Pieces of evidence attached.';
comment on column star.fact_report_duty.evidence_valid_count is 'Pieces of evidence that passed verification.';
comment on column star.fact_report_duty.is_waived is 'True when the issuer waived the duty; it is then in no figure.';
comment on column star.fact_report_duty.recorded_ts is 'When the source recorded this version.';
comment on column star.fact_report_duty.batch_key is 'The batch that loaded it.';

create sequence star.run_key start 1;

create table star.dim_run (
    run_key        integer   not null,
    run_id         varchar   not null,
    valid_date     date      not null,
    known_date     date      not null,
    period_key     integer   not null,
    period_code    varchar   not null,
    is_provisional boolean   not null,
    is_simulated   boolean   not null,
    definition_hash varchar  not null,
    input_batch    integer   not null,
    result_hash    varchar,
    measured_at    timestamp not null
);
comment on table star.dim_run is 'Grain: one measuring of one period at one pair of cuts (V, K). The run of a period with the latest K, and of these the newest, is the current one; the others stay as they were.';
comment on column star.dim_run.run_key is 'Surrogate key, in order of measuring.';
comment on column star.dim_run.run_id is 'Id printed on reports.';
comment on column star.dim_run.valid_date is 'V: the state of the world on that day.';
comment on column star.dim_run.known_date is 'K: what was recorded by that day.';
comment on column star.dim_run.period_key is 'dim_period of the period measured.';
comment on column star.dim_run.period_code is 'Code of the period measured.';
comment on column star.dim_run.is_provisional is 'True when K is before the official date of the period (số liệu sơ bộ).';
comment on column star.dim_run.is_simulated is 'True when any input was simulated (số liệu mô phỏng).';
comment on column star.dim_run.definition_hash is 'SHA-256 over the definitions and SQL of all indicators.';
comment on column star.dim_run.input_batch is 'Newest batch that the run could read.';
comment on column star.dim_run.result_hash is 'SHA-256 over the ordered values: the same inputs give the same hash on any machine.';
comment on column star.dim_run.measured_at is 'When it was measured, UTC.';

create table star.dim_indicator (
    indicator_key     integer not null,
    indicator_id      varchar not null,
    parent_id         varchar,
    catalogue_number  smallint,
    version           integer not null,
    name_vi           varchar not null,
    name_en           varchar not null,
    category          varchar not null,
    definition        varchar not null,
    unit              varchar not null,
    direction         varchar,
    estimator         varchar not null,
    scale             double  not null,
    target            double,
    green_limit       double,
    amber_limit       double,
    red_companion     varchar,
    red_above         double,
    minimum_units     integer not null,
    grains            varchar not null,
    threshold_source  varchar,
    called_for_by     varchar,
    sql_hash          varchar not null,
    is_current        boolean not null
);
comment on table star.dim_indicator is 'Grain: one version of one indicator, or of a companion figure printed beside it. Filled from the definition files; a changed definition is a new version.';
comment on column star.dim_indicator.indicator_key is 'Surrogate key of the version.';
comment on column star.dim_indicator.indicator_id is 'Id of the indicator, or indicator/companion.';
comment on column star.dim_indicator.parent_id is 'The indicator that a companion belongs to; null for an indicator.';
comment on column star.dim_indicator.catalogue_number is 'Number in the catalogue; null for a companion.';
comment on column star.dim_indicator.version is 'Version of the definition, from 1.';
comment on column star.dim_indicator.name_vi is 'Name, Vietnamese.';
comment on column star.dim_indicator.name_en is 'Name, English.';
comment on column star.dim_indicator.category is 'Group of the catalogue.';
comment on column star.dim_indicator.definition is 'Formula in words.';
comment on column star.dim_indicator.unit is 'percent, count, days or ratio. A percent is stored as a fraction: 0.8 is 80%.';
comment on column star.dim_indicator.direction is 'up (higher is better), down or zone; null for a companion without a direction.';
comment on column star.dim_indicator.estimator is 'rate, count, median, maximum or survival_median: how the counted units become the value.';
comment on column star.dim_indicator.scale is 'The share is multiplied by this; 1 for an ordinary rate.';
comment on column star.dim_indicator.target is 'Target, in the unit of the value; null when there is none.';
comment on column star.dim_indicator.green_limit is 'Limit of green, inclusive.';
comment on column star.dim_indicator.amber_limit is 'Limit of amber, inclusive; beyond it red.';
comment on column star.dim_indicator.red_companion is 'Companion whose value above red_above makes the indicator red whatever its own value; null when there is none.';
comment on column star.dim_indicator.red_above is 'Limit of red_companion.';
comment on column star.dim_indicator.minimum_units is 'Fewest counted units for which the value is published; below it only x/n is printed.';
comment on column star.dim_indicator.grains is 'Grains at which it is measured, separated by spaces: system, peer_group, agency, directive.';
comment on column star.dim_indicator.threshold_source is 'Where the limits come from; "proposal" when they await a decision.';
comment on column star.dim_indicator.called_for_by is 'Clauses that ask for the indicator.';
comment on column star.dim_indicator.sql_hash is 'SHA-256 of the definition file.';
comment on column star.dim_indicator.is_current is 'True for the version in use.';

create table star.fact_indicator_value (
    run_key       integer not null,
    indicator_key integer not null,
    indicator_id  varchar not null,
    grain         varchar not null,
    period_key    integer not null,
    agency_key    integer,
    agency_id     varchar,
    peer_group    varchar,
    directive_key integer,
    directive_id  varchar,
    numerator     double,
    denominator   double,
    count_units   bigint  not null,
    value         double,
    low           double,
    high          double,
    status        varchar not null,
    rag           varchar
);
comment on table star.fact_indicator_value is 'Grain: indicator or companion x period x (system, peer group, agency or directive) x run. Frozen: a later run adds rows, none is changed. Rates do not add up; add numerators and denominators of one grain.';
comment on column star.fact_indicator_value.run_key is 'dim_run.';
comment on column star.fact_indicator_value.indicator_key is 'dim_indicator: the version of the definition.';
comment on column star.fact_indicator_value.indicator_id is 'Durable id of the indicator.';
comment on column star.fact_indicator_value.grain is 'system, peer_group, agency or directive.';
comment on column star.fact_indicator_value.period_key is 'dim_period.';
comment on column star.fact_indicator_value.agency_key is 'Grain agency: dim_agency on V, -1 for the unknown ones; else null.';
comment on column star.fact_indicator_value.agency_id is 'Grain agency: durable id of the accountable agency; else null.';
comment on column star.fact_indicator_value.peer_group is 'Grain peer_group or agency: the peer group; else null.';
comment on column star.fact_indicator_value.directive_key is 'Grain directive: dim_directive; else null.';
comment on column star.fact_indicator_value.directive_id is 'Grain directive: durable id; else null.';
comment on column star.fact_indicator_value.numerator is 'x. Weighted by weight_share in system and directive figures. Null where the estimator has none.';
comment on column star.fact_indicator_value.denominator is 'n. Weighted like the numerator.';
comment on column star.fact_indicator_value.count_units is 'Units counted, unweighted. Below five no percentage is printed.';
comment on column star.fact_indicator_value.value is 'The figure, in the unit of dim_indicator; null when there is nothing to divide by (printed as a dash).';
comment on column star.fact_indicator_value.low is 'Lower end of the 95% interval: Wilson for a rate, the Kaplan-Meier band for a survival median; null for a census.';
comment on column star.fact_indicator_value.high is 'Upper end of the 95% interval.';
comment on column star.fact_indicator_value.status is 'OK, NA (nothing to divide by, by nature) or MISS (owed and not supplied, rule R11).';
comment on column star.fact_indicator_value.rag is 'green, amber or red by the limits of the definition; null without limits, without a value or below five units.';

create table star.fact_assignment (
    run_key               integer not null,
    assignment_key        bigint  not null,
    assignment_id         varchar not null,
    task_key              integer not null,
    task_id               varchar not null,
    directive_key         integer not null,
    directive_id          varchar not null,
    agency_key            integer not null,
    agency_id             varchar not null,
    accountable_agency_id varchar not null,
    successor_agency_id   varchar not null,
    status_key            smallint not null,
    task_kind             varchar not null,
    weight_share          double  not null,
    assigned_date         date    not null,
    original_due_date     date,
    due_date              date,
    first_submitted_date  date,
    awaiting_since        date,
    done_date             date,
    first_accepted_date   date,
    cancelled_date        date,
    head_explained_date   date,
    return_count          integer not null,
    reopen_count          integer not null,
    extension_count       integer not null,
    retro_extension_count integer not null,
    late_extension_count  integer not null,
    is_unsubmitted_accept boolean not null,
    verdict               varchar,
    verdict_original      varchar,
    is_open               boolean not null,
    days_overdue          integer
);
comment on table star.fact_assignment is 'Grain: one task x one lead agency (accumulating snapshot). Derived from events at the newest cuts that were measured; star.assignment_state(v, k) gives it for any other cuts.';
comment on column star.fact_assignment.run_key is 'dim_run whose cuts (V, K) it shows.';
comment on column star.fact_assignment.assignment_key is 'bridge_assignment_lead.';
comment on column star.fact_assignment.assignment_id is 'Durable id of the assignment.';
comment on column star.fact_assignment.task_key is 'dim_task, the version known at K.';
comment on column star.fact_assignment.task_id is 'Durable id of the task.';
comment on column star.fact_assignment.directive_key is 'dim_directive; -1 when unknown.';
comment on column star.fact_assignment.directive_id is 'Durable id of the directive.';
comment on column star.fact_assignment.agency_key is 'dim_agency: the version valid on the day of assignment.';
comment on column star.fact_assignment.agency_id is 'The agency at assignment.';
comment on column star.fact_assignment.accountable_agency_id is 'As-was: the agency or its successor on the due date (rule R13); on V when undated.';
comment on column star.fact_assignment.successor_agency_id is 'As-is: rolled up to the last successor, whatever its date (rule R13).';
comment on column star.fact_assignment.status_key is 'dim_status at (V, K).';
comment on column star.fact_assignment.task_kind is 'one_off or standing.';
comment on column star.fact_assignment.weight_share is 'Weight in system and directive figures.';
comment on column star.fact_assignment.assigned_date is 'Day of assignment.';
comment on column star.fact_assignment.original_due_date is 'Deadline as issued; null = none.';
comment on column star.fact_assignment.due_date is 'Deadline in force (due_eff): the original one, moved only by extensions approved in time (rule R7).';
comment on column star.fact_assignment.first_submitted_date is 'First submission up to V; null = none.';
comment on column star.fact_assignment.awaiting_since is 'Date of the submission that awaits a decision; null = none.';
comment on column star.fact_assignment.done_date is 'Date of the submission that was accepted (rule R6); null = not done by V.';
comment on column star.fact_assignment.first_accepted_date is 'Date of the first acceptance up to V; null = none.';
comment on column star.fact_assignment.cancelled_date is 'Date on which the issuer cancelled, up to V; null = not cancelled.';
comment on column star.fact_assignment.head_explained_date is 'Date of the head''s first explanation known at K; null = none.';
comment on column star.fact_assignment.return_count is 'Submissions returned.';
comment on column star.fact_assignment.reopen_count is 'Times reopened up to V.';
comment on column star.fact_assignment.extension_count is 'Extensions approved in time, up to V.';
comment on column star.fact_assignment.retro_extension_count is 'Extensions approved after the deadline in force, up to V: without effect, but counted.';
comment on column star.fact_assignment.late_extension_count is 'Extensions approved seven days or less before the deadline in force, or after it.';
comment on column star.fact_assignment.is_unsubmitted_accept is 'True when the acceptance that completes it has no submission: its own date was used.';
comment on column star.fact_assignment.verdict is 'on_time, late, awaiting, pending or excluded against due_date (rule R8); null without a deadline, for a standing task, or before it was assigned.';
comment on column star.fact_assignment.verdict_original is 'The same against original_due_date.';
comment on column star.fact_assignment.is_open is 'True when assigned and neither done nor cancelled by the issuer at V.';
comment on column star.fact_assignment.days_overdue is 'V - due_date for an open assignment past its deadline without a submission in time; else null.';

create table star.fact_assignment_month (
    run_key          integer  not null,
    period_key       integer  not null,
    assignment_key   bigint   not null,
    task_key         integer  not null,
    directive_key    integer  not null,
    agency_key       integer  not null,
    status_key       smallint not null,
    weight_share     double   not null,
    is_open          boolean  not null,
    is_dated         boolean  not null,
    days_overdue     integer,
    age_days         integer  not null,
    is_awaiting_in_time boolean not null
);
comment on table star.fact_assignment_month is 'Grain: one assignment at one month end (periodic snapshot): the star in which agency, directive, period and status meet. Semi-additive: never add over months.';
comment on column star.fact_assignment_month.run_key is 'dim_run that measured the month; the current run of a month replaces the older rows.';
comment on column star.fact_assignment_month.period_key is 'dim_period, grain month.';
comment on column star.fact_assignment_month.assignment_key is 'bridge_assignment_lead.';
comment on column star.fact_assignment_month.task_key is 'dim_task.';
comment on column star.fact_assignment_month.directive_key is 'dim_directive.';
comment on column star.fact_assignment_month.agency_key is 'dim_agency: the accountable agency, in its version on the month end.';
comment on column star.fact_assignment_month.status_key is 'dim_status at the month end.';
comment on column star.fact_assignment_month.weight_share is 'Weight in system and directive figures.';
comment on column star.fact_assignment_month.is_open is 'True when work was still owed.';
comment on column star.fact_assignment_month.is_dated is 'True when it had a deadline and was neither standing nor misdated.';
comment on column star.fact_assignment_month.days_overdue is 'Days past the deadline in force; null when not overdue.';
comment on column star.fact_assignment_month.age_days is 'Days since assignment.';
comment on column star.fact_assignment_month.is_awaiting_in_time is 'True when submitted in time and undecided.';
