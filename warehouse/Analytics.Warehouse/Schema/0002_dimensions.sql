-- Dimensions and bridges. Names of validity: valid_* is when something is true in the world,
-- recorded_* is when the warehouse learned it. Null in a *_from is "since ever", in a *_to "still".

create sequence star.agency_key start 1;

create table star.dim_agency (
    agency_key       integer not null default nextval('star.agency_key'),
    agency_id        varchar not null,
    name_vi          varchar not null,
    name_en          varchar,
    level            varchar,
    block            varchar,
    peer_group       varchar,
    is_group         boolean not null,
    parent_agency_id varchar,
    valid_from       date,
    valid_to         date,
    recorded_from    date,
    recorded_to      date
);
comment on table star.dim_agency is 'Grain: one version of one agency (SCD2). A rename is a new row with the same agency_id; a merger or split is a new agency_id, linked by bridge_agency_lineage. Row -1 = unknown, row -2 = a group that has no member.';
comment on column star.dim_agency.agency_key is 'Surrogate key of the version.';
comment on column star.dim_agency.agency_id is 'Durable id of the agency, as the source writes it.';
comment on column star.dim_agency.name_vi is 'Name, Vietnamese, NFC.';
comment on column star.dim_agency.name_en is 'Name, English; null when not given.';
comment on column star.dim_agency.level is 'central, provincial or local.';
comment on column star.dim_agency.block is 'Block of the political system, for example party or government.';
comment on column star.dim_agency.peer_group is 'Agencies that may be compared with each other.';
comment on column star.dim_agency.is_group is 'True for a group such as "all provincial committees"; expanded through bridge_agency_group.';
comment on column star.dim_agency.parent_agency_id is 'Organisational parent; null when none is given.';
comment on column star.dim_agency.valid_from is 'First day of the version; null = start not asserted.';
comment on column star.dim_agency.valid_to is 'Last day of the version; null = still valid.';
comment on column star.dim_agency.recorded_from is 'Day on which the warehouse learned this content; null = with its first load.';
comment on column star.dim_agency.recorded_to is 'Day on which a correction replaced it; null = current knowledge.';

insert into star.dim_agency (agency_key, agency_id, name_vi, name_en, is_group) values
    (-1, '?unknown', 'Không xác định', 'Unknown', false),
    (-2, '?unresolved-group', 'Nhóm chưa phân giải', 'Unresolved group', true);

create table star.bridge_agency_name (
    agency_id varchar not null,
    name_kind varchar not null,
    name      varchar not null,
    name_key  varchar not null
);
comment on table star.bridge_agency_name is 'Grain: one name by which an agency is known. Agencies written in records are looked up here by name_key.';
comment on column star.bridge_agency_name.agency_id is 'Durable id of the agency.';
comment on column star.bridge_agency_name.name_kind is 'id, name or alias.';
comment on column star.bridge_agency_name.name is 'The name as given.';
comment on column star.bridge_agency_name.name_key is 'star.name_key(name): lower case, NFC, one placement of tone marks, single spaces.';

create table star.bridge_agency_lineage (
    predecessor_id varchar not null,
    successor_id   varchar not null,
    effective_date date    not null,
    lineage_type   varchar not null,
    share          decimal(9, 6) not null
);
comment on table star.bridge_agency_lineage is 'Grain: one predecessor that became, or became part of, one successor.';
comment on column star.bridge_agency_lineage.predecessor_id is 'Durable agency_id before.';
comment on column star.bridge_agency_lineage.successor_id is 'Durable agency_id after.';
comment on column star.bridge_agency_lineage.effective_date is 'First day of the successor.';
comment on column star.bridge_agency_lineage.lineage_type is 'merge, split, rename or dissolve.';
comment on column star.bridge_agency_lineage.share is 'Part of the predecessor that went to the successor; sums to 1 per predecessor. Historical roll-up only.';

create table star.bridge_agency_group (
    group_id   varchar not null,
    agency_id  varchar not null,
    valid_from date,
    valid_to   date
);
comment on table star.bridge_agency_group is 'Grain: one membership of one agency in one group. A task given to a group is expanded once, to the members on the day of assignment.';
comment on column star.bridge_agency_group.group_id is 'agency_id of the group.';
comment on column star.bridge_agency_group.agency_id is 'agency_id of the member; never a group.';
comment on column star.bridge_agency_group.valid_from is 'First day of membership; null = since ever.';
comment on column star.bridge_agency_group.valid_to is 'Last day of membership; null = still a member.';

create sequence star.directive_key start 1;

create table star.dim_directive (
    directive_key  integer not null default nextval('star.directive_key'),
    directive_id   varchar not null,
    number         varchar,
    directive_type varchar,
    issuer         varchar,
    signed_by      varchar,
    signed_date    date,
    title_vi       varchar not null,
    title_en       varchar,
    level          varchar,
    security_class varchar not null,
    is_stub        boolean not null,
    note           varchar,
    recorded_from  date,
    recorded_to    date
);
comment on table star.dim_directive is 'Grain: one directive, in each version of what was recorded about it. Row -1 = unknown.';
comment on column star.dim_directive.directive_key is 'Surrogate key.';
comment on column star.dim_directive.directive_id is 'Durable id: the number in ASCII.';
comment on column star.dim_directive.number is 'Number as printed; null when none is printed.';
comment on column star.dim_directive.directive_type is 'Kind of document, for example kế hoạch or công văn.';
comment on column star.dim_directive.issuer is 'Issuing body as printed.';
comment on column star.dim_directive.signed_by is 'Signatory as printed.';
comment on column star.dim_directive.signed_date is 'Date of signature; null when not printed.';
comment on column star.dim_directive.title_vi is 'Our own short title, Vietnamese; not the printed wording.';
comment on column star.dim_directive.title_en is 'Our own short title, English.';
comment on column star.dim_directive.level is 'Level of the issuer: central, provincial or local.';
comment on column star.dim_directive.security_class is 'Classification; thuong = not classified.';
comment on column star.dim_directive.is_stub is 'True when the directive is known only because another cites it.';
comment on column star.dim_directive.note is 'Remark of the annotator.';
comment on column star.dim_directive.recorded_from is 'Day on which the warehouse learned this content; null = with its first load.';
comment on column star.dim_directive.recorded_to is 'Day on which a correction replaced it; null = current knowledge.';

insert into star.dim_directive (directive_key, directive_id, title_vi, title_en, security_class, is_stub) values
    (-1, '?unknown', 'Không xác định', 'Unknown', 'thuong', true);

create table star.bridge_directive_citation (
    citing_id varchar not null,
    cited_id  varchar not null,
    relation  varchar not null
);
comment on table star.bridge_directive_citation is 'Grain: one directive that cites another. The graph has no cycle; star.directive_lineage() walks it.';
comment on column star.bridge_directive_citation.citing_id is 'directive_id of the later text.';
comment on column star.bridge_directive_citation.cited_id is 'directive_id of the text it cites.';
comment on column star.bridge_directive_citation.relation is 'can_cu (basis), trien_khai (carries out), nhac_lai (repeats), vien_dan (mentions), sua_doi (amends), thay_the (replaces).';

create sequence star.task_key start 1;

create table star.dim_task (
    task_key             integer not null default nextval('star.task_key'),
    task_id              varchar not null,
    directive_key        integer not null,
    directive_id         varchar not null,
    clause               varchar,
    title_vi             varchar not null,
    title_en             varchar,
    task_kind            varchar not null,
    theme                varchar,
    priority             varchar,
    assigned_date        date not null,
    due_text             varchar,
    due_rule             varchar not null,
    printed_due_date     date,
    original_due_date    date,
    target_value         double,
    target_unit          varchar,
    target_what          varchar,
    source_directive_id  varchar,
    canonical_task_id    varchar not null,
    parent_task_id       varchar,
    created_by_agency_id varchar,
    is_general_duty      boolean not null,
    c_who                boolean,
    c_what               boolean,
    c_when               boolean,
    c_result             boolean,
    c_head               boolean,
    security_class       varchar not null,
    recorded_from        date,
    recorded_to          date
);
comment on table star.dim_task is 'Grain: one task as issued in one clause of one directive, in each version of what was recorded about it.';
comment on column star.dim_task.task_key is 'Surrogate key of the version.';
comment on column star.dim_task.task_id is 'Durable id of the task.';
comment on column star.dim_task.directive_key is 'dim_directive; -1 when unknown.';
comment on column star.dim_task.directive_id is 'Durable id of the directive.';
comment on column star.dim_task.clause is 'Path of the clause, for example 2.8.b.';
comment on column star.dim_task.title_vi is 'Our own short title, Vietnamese; not the printed wording.';
comment on column star.dim_task.title_en is 'Our own short title, English.';
comment on column star.dim_task.task_kind is 'one_off (has an end) or standing (nhiệm vụ thường xuyên: measured through fact_report_duty, outside every on-time rate).';
comment on column star.dim_task.theme is 'Main product of the task.';
comment on column star.dim_task.priority is 'trong_tam for a priority task; null when not ranked.';
comment on column star.dim_task.assigned_date is 'Day of assignment.';
comment on column star.dim_task.due_text is 'The deadline in words.';
comment on column star.dim_task.due_rule is 'How the words become a date (rule R7), for example by_end_of_month or before_date.';
comment on column star.dim_task.printed_due_date is 'The date in the text; null when the text has none.';
comment on column star.dim_task.original_due_date is 'Last day on time before any extension, from the highest directive that sets one; null = no deadline.';
comment on column star.dim_task.target_value is 'Numeric target; null when the task has none.';
comment on column star.dim_task.target_unit is 'Unit of target_value.';
comment on column star.dim_task.target_what is 'What target_value counts.';
comment on column star.dim_task.source_directive_id is 'Directive that the task restates or carries out.';
comment on column star.dim_task.canonical_task_id is 'The task of the highest directive that this one restates (rule R15); itself when it restates none. Only canonical tasks are counted.';
comment on column star.dim_task.parent_task_id is 'The issued task that this one was split from; null for an issued task. Children are never counted.';
comment on column star.dim_task.created_by_agency_id is 'The agency that split it off; null for an issued task.';
comment on column star.dim_task.is_general_duty is 'True for a general duty without a product of its own.';
comment on column star.dim_task.c_who is 'Rõ người: every lead is known; null = not assessed.';
comment on column star.dim_task.c_what is 'Rõ việc: the product is named; null = not assessed.';
comment on column star.dim_task.c_when is 'Rõ thời hạn: a date or a cadence; null = not assessed.';
comment on column star.dim_task.c_result is 'Rõ kết quả: a third party could say done or not; null = not assessed.';
comment on column star.dim_task.c_head is 'Rõ trách nhiệm: an accountable head is named; null = not assessed.';
comment on column star.dim_task.security_class is 'Classification; thuong = not classified.';
comment on column star.dim_task.recorded_from is 'Day on which the warehouse learned this content; null = with its first load.';
comment on column star.dim_task.recorded_to is 'Day on which a correction replaced it; null = current knowledge.';

create table star.bridge_task_agency (
    task_id       varchar not null,
    role          varchar not null,
    entry_number  integer not null,
    agency_ref    varchar not null,
    agency_id     varchar not null
);
comment on table star.bridge_task_agency is 'Grain: one entry of a task''s list of lead or coordinating agencies, as issued (groups are not expanded).';
comment on column star.bridge_task_agency.task_id is 'Durable id of the task.';
comment on column star.bridge_task_agency.role is 'lead or coordinate.';
comment on column star.bridge_task_agency.entry_number is 'Place in the list, from 1.';
comment on column star.bridge_task_agency.agency_ref is 'The agency as written.';
comment on column star.bridge_task_agency.agency_id is 'The agency it resolves to; ?unknown when it resolves to none.';

create sequence star.assignment_key start 1;

create table star.bridge_assignment_lead (
    assignment_key bigint  not null,
    assignment_id  varchar not null,
    task_id        varchar not null,
    agency_id      varchar not null,
    agency_ref     varchar not null,
    via_group_id   varchar,
    weight_share   double  not null,
    recorded_from  date,
    recorded_to    date
);
comment on table star.bridge_assignment_lead is 'Grain: one assignment = one task x one agency that leads it, groups expanded to their members on the day of assignment (rule R9). Coordinating agencies are never assigned.';
comment on column star.bridge_assignment_lead.assignment_key is 'Surrogate key; stable when the task is corrected.';
comment on column star.bridge_assignment_lead.assignment_id is 'Durable id: task_id|agency, the agency by its id or, when unknown, as written.';
comment on column star.bridge_assignment_lead.task_id is 'Durable id of the task.';
comment on column star.bridge_assignment_lead.agency_id is 'Durable id of the lead; ?unknown when it resolves to none.';
comment on column star.bridge_assignment_lead.agency_ref is 'The lead as written; for a member of a group its agency_id.';
comment on column star.bridge_assignment_lead.via_group_id is 'The group through which the agency leads; null when named itself.';
comment on column star.bridge_assignment_lead.weight_share is 'Weight in system and directive figures: 1/k for a list of k leads. An agency''s own figures count the assignment whole.';
comment on column star.bridge_assignment_lead.recorded_from is 'Day on which the warehouse learned it; null = with the first load of the task.';
comment on column star.bridge_assignment_lead.recorded_to is 'Day on which a correction removed it; null = current knowledge.';

create table star.dim_period (
    period_key     integer not null,
    period_code    varchar not null,
    period_grain   varchar not null,
    start_date     date    not null,
    end_date       date    not null,
    official_date  date    not null,
    label_vi       varchar not null,
    label_en       varchar not null,
    month_code     varchar,
    quarter_code   varchar,
    year_code      varchar not null
);
comment on table star.dim_period is 'Grain: one day, month, quarter or year (see period_grain).';
comment on column star.dim_period.period_key is 'yyyymmdd for a day, yyyymm00 for a month, 90000000 + yyyyq for a quarter, yyyy0000 for a year.';
comment on column star.dim_period.period_code is '2025-12-31, 2025-12, 2025-Q4 or 2025.';
comment on column star.dim_period.period_grain is 'day, month, quarter or year.';
comment on column star.dim_period.start_date is 'First day.';
comment on column star.dim_period.end_date is 'Last day; the default valid cut V.';
comment on column star.dim_period.official_date is 'end_date + 10 days: the knowledge cut K of official figures (rule R2).';
comment on column star.dim_period.label_vi is 'Label, Vietnamese: quý IV/2025.';
comment on column star.dim_period.label_en is 'Label, English: Q4 2025.';
comment on column star.dim_period.month_code is 'The month it lies in; null for a quarter or year.';
comment on column star.dim_period.quarter_code is 'The quarter it lies in; null for a year.';
comment on column star.dim_period.year_code is 'The year it lies in.';

insert into star.dim_period
with days as (
    select cast(unnest(generate_series(date '2020-01-01', date '2039-12-31', interval 1 day)) as date) as d
),
coded as (
    select
        d,
        strftime(d, '%Y-%m')             as m,
        year(d) || '-Q' || quarter(d)    as q,
        cast(year(d) as varchar)         as y
    from days
),
spans as (
    select 'day' as grain, cast(d as varchar) as code, d as s, d as e, m, q, y from coded
    union all
    select 'month', m, min(d), max(d), m, q, y from coded group by m, q, y
    union all
    select 'quarter', q, min(d), max(d), null, q, y from coded group by q, y
    union all
    select 'year', y, min(d), max(d), null, null, y from coded group by y
)
select
    case grain
        when 'day' then year(s) * 10000 + month(s) * 100 + day(s)
        when 'month' then year(s) * 10000 + month(s) * 100
        when 'quarter' then 90000000 + year(s) * 10 + quarter(s)
        else year(s) * 10000
    end,
    code, grain, s, e, e + 10,
    case grain
        when 'day' then strftime(s, '%d/%m/%Y')
        when 'month' then 'tháng ' || month(s) || '/' || year(s)
        when 'quarter' then 'quý ' || ['I', 'II', 'III', 'IV'][quarter(s)] || '/' || year(s)
        else 'năm ' || y
    end,
    case grain
        when 'day' then strftime(s, '%-d %B %Y')
        when 'month' then strftime(s, '%B %Y')
        when 'quarter' then 'Q' || quarter(s) || ' ' || year(s)
        else y
    end,
    m, q, y
from spans
order by 1;

create table star.dim_status (
    status_key  smallint not null,
    status_code varchar  not null,
    name_vi     varchar  not null,
    name_en     varchar  not null,
    is_open     boolean  not null,
    sort_order  smallint not null
);
comment on table star.dim_status is 'Grain: one state that an assignment can be in at a cut (V, K). Derived by star.assignment_state, never stored by a source.';
comment on column star.dim_status.status_key is 'Surrogate key.';
comment on column star.dim_status.status_code is 'Code used in SQL.';
comment on column star.dim_status.name_vi is 'Name in reports.';
comment on column star.dim_status.name_en is 'Name in English.';
comment on column star.dim_status.is_open is 'True while work is still owed.';
comment on column star.dim_status.sort_order is 'Order in charts, best first.';

insert into star.dim_status values
    (1, 'done_on_time', 'Hoàn thành đúng hạn', 'Done on time', false, 1),
    (2, 'done_late', 'Hoàn thành trễ hạn', 'Done late', false, 4),
    (3, 'done_undated', 'Hoàn thành, không ấn định thời hạn', 'Done, no deadline set', false, 2),
    (4, 'awaiting', 'Đã nộp trong hạn, chờ nghiệm thu', 'Submitted in time, awaiting verification', true, 3),
    (5, 'in_progress', 'Đang thực hiện, chưa đến hạn', 'In progress, not yet due', true, 5),
    (6, 'overdue', 'Quá hạn', 'Overdue', true, 6),
    (7, 'undated', 'Đang thực hiện, không ấn định thời hạn', 'In progress, no deadline set', true, 7),
    (8, 'standing', 'Nhiệm vụ thường xuyên', 'Standing duty', true, 8),
    (9, 'cancelled', 'Đã dừng theo quyết định của cơ quan giao', 'Cancelled by the issuer', false, 9),
    (10, 'misdated', 'Ngày giao sau thời hạn, không đánh giá', 'Assigned after its own deadline, not assessed', false, 10);

create table star.dim_event_type (
    event_type_key smallint not null,
    event_type     varchar  not null,
    name_vi        varchar  not null,
    name_en        varchar  not null,
    is_act         boolean  not null
);
comment on table star.dim_event_type is 'Grain: one type of status event. The key is the order in which events of one day take effect (rule R5).';
comment on column star.dim_event_type.event_type_key is 'Surrogate key, and order within a day.';
comment on column star.dim_event_type.event_type is 'Code, as sources write it.';
comment on column star.dim_event_type.name_vi is 'Name, Vietnamese.';
comment on column star.dim_event_type.name_en is 'Name, English.';
comment on column star.dim_event_type.is_act is 'True for a completed act, which cannot be effective after it was recorded (rule R3).';

insert into star.dim_event_type values
    (1, 'ASSIGNED', 'Giao nhiệm vụ', 'Assigned', false),
    (2, 'EXTENDED', 'Gia hạn', 'Extended', false),
    (3, 'STARTED', 'Bắt đầu thực hiện', 'Started', true),
    (4, 'SUBMITTED', 'Nộp kết quả', 'Submitted', true),
    (5, 'RETURNED', 'Trả lại', 'Returned', true),
    (6, 'ACCEPTED', 'Nghiệm thu', 'Accepted', true),
    (7, 'REOPENED', 'Mở lại', 'Reopened', true),
    (8, 'CANCELLED', 'Dừng thực hiện', 'Cancelled', false),
    (9, 'HEAD_EXPLAINED', 'Người đứng đầu giải trình', 'Explained by the head', true);
