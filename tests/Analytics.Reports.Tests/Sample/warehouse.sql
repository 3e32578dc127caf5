-- A plausible warehouse: 124 agencies, 7 directives, about 4.300 assignments and 18 months of monthly reports up to
-- 30/06/2026. Chance is hash(), so that it is the same on every machine. All of it is made up.
insert into ops.batch (source, started_at, is_simulated) values ('sample', timestamp '2026-07-01', true);

create temp table place as
select i::int as i, name
from (select unnest(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'Thành phố Hồ Chí Minh', 'Tuyên Quang', 'Cao Bằng',
    'Lai Châu', 'Lào Cai', 'Thái Nguyên', 'Điện Biên', 'Lạng Sơn', 'Sơn La', 'Phú Thọ', 'Bắc Ninh', 'Quảng Ninh', 'Hưng Yên',
    'Ninh Bình', 'Thanh Hóa', 'Nghệ An', 'Hà Tĩnh', 'Quảng Trị', 'Quảng Ngãi', 'Gia Lai', 'Đắk Lắk', 'Khánh Hòa', 'Lâm Đồng',
    'Đồng Nai', 'Tây Ninh', 'Vĩnh Long', 'Đồng Tháp', 'Cà Mau', 'An Giang']) as name, generate_subscripts(range(34), 1) as i);

insert into star.dim_agency (agency_id, name_vi, level, block, peer_group, is_group)
select 'tu-' || i, if(i <= 6, 'Thành uỷ ', 'Tỉnh uỷ ') || name, 'provincial', 'party', 'tinh-uy', false from place
union all
select
    'ub-' || i, 'Uỷ ban nhân dân ' || if(i <= 6, 'thành phố ', 'tỉnh ') || name, 'provincial', 'government', 'ubnd', false
from place
union all
select
    'mt-' || i, 'Uỷ ban Mặt trận Tổ quốc Việt Nam ' || if(i <= 6, 'thành phố ', 'tỉnh ') || name, 'provincial', 'front', 'mttq',
    false
from place
union all
select 'bo-' || row_number() over (), name, 'central', 'government', 'bo', false
from (select unnest(['Bộ Công an', 'Bộ Quốc phòng', 'Bộ Ngoại giao', 'Bộ Tài chính', 'Bộ Công Thương', 'Bộ Khoa học và Công nghệ',
    'Bộ Nông nghiệp và Môi trường', 'Bộ Giáo dục và Đào tạo', 'Bộ Y tế', 'Bộ Nội vụ', 'Bộ Tư pháp', 'Bộ Xây dựng',
    'Bộ Văn hoá, Thể thao và Du lịch', 'Bộ Dân tộc và Tôn giáo', 'Văn phòng Trung ương Đảng', 'Ban Tổ chức Trung ương',
    'Ban Tuyên giáo và Dân vận Trung ương', 'Uỷ ban Kiểm tra Trung ương', 'Ban Nội chính Trung ương',
    'Ban Chính sách, chiến lược Trung ương', 'Đảng uỷ các cơ quan Đảng Trung ương',
    'Học viện Chính trị quốc gia Hồ Chí Minh']) as name);

insert into star.dim_directive (directive_id, number, directive_type, issuer, signed_date, title_vi, security_class, is_stub)
select id, number, type, issuer, signed, title, 'thuong', false
from (values
    ('07-tb-cqttbcd', '07-TB/CQTTBCĐ', 'thông báo', 'Cơ quan Thường trực Ban Chỉ đạo', date '2025-01-15',
        'Kết luận về chuyển đổi số trong các cơ quan Đảng'),
    ('01-kh-bcd', '01-KH/BCĐ', 'kế hoạch', 'Ban Chỉ đạo Trung ương', date '2025-02-20',
        'Kế hoạch triển khai Nghị quyết số 57-NQ/TW'),
    ('2039-cv-vptw', '2039-CV/VPTW', 'công văn', 'Văn phòng Trung ương Đảng', date '2025-06-28',
        'Đôn đốc xử lý nhiệm vụ quá hạn'),
    ('43-tb-tgv', '43-TB/TGV', 'thông báo', 'Tổ Giúp việc', date '2025-09-10',
        'Kết luận phiên họp Tổ Giúp việc Ban Chỉ đạo'),
    ('55-cv-btgdvdu', '55-CV/BTGDVĐU', 'công văn', 'Ban Tuyên giáo và Dân vận Đảng uỷ', date '2025-10-05',
        'Chế độ báo cáo định kỳ'),
    ('tbkl-29-12-2025', null, 'thông báo kết luận', 'Ban Chỉ đạo Trung ương', date '2025-12-29',
        'Thông báo kết luận ngày 29/12/2025 của Trưởng Ban Chỉ đạo'),
    ('366-qd-tw', '366-QĐ/TW', 'quy định', 'Ban Chấp hành Trung ương', date '2025-08-30',
        'Quy định về kiểm điểm, đánh giá, xếp loại chất lượng')) directive(id, number, type, issuer, signed, title);

create temp table issued as
select
    i,
    'task-' || i as task_id,
    1 + (i * 7 + i // 5) % 7 as directive_number,
    date '2025-02-01' + (hash(i, 1) % 470)::int as assigned_date,
    if(i % 19 = 0, 'standing', 'one_off') as task_kind,
    if(i % 23 = 0 or i % 19 = 0, null, 25 + (hash(i, 2) % 120)::int) as days,
    if(i % 13 = 0, 2, 1) as leads
from (select unnest(range(1, 4000)) as i);

insert into star.dim_task (
    task_id, directive_key, directive_id, clause, title_vi, task_kind, assigned_date, due_rule, printed_due_date,
    original_due_date, canonical_task_id, is_general_duty, c_who, c_what, c_when, c_result, c_head, security_class)
select
    task_id, directive_key, directive_id, i::varchar, 'Nhiệm vụ số ' || i, task_kind, assigned_date,
    if(days is null, 'none', 'on_date'), assigned_date + days, assigned_date + days, task_id, false,
    true, i % 11 > 0, days is not null, hash(i, 3) % 10 < 7, hash(i, 4) % 10 < 8, 'thuong'
from issued
join (
    select directive_key, directive_id, row_number() over (order by directive_key) as directive_number
    from star.dim_directive
    where directive_key > 0
) directive using (directive_number);

insert into star.bridge_assignment_lead (assignment_key, assignment_id, task_id, agency_id, agency_ref, weight_share)
select row_number() over (order by i, n), task_id || '|' || agency_id, task_id, agency_id, agency_id, 1.0 / leads
from (select *, unnest(range(1, leads + 1)) as n from issued)
join (select agency_id, agency_key as place from star.dim_agency where agency_key > 0) agency
    on agency.place = 1 + floor(pow((hash(i, n, 5) % 1000) / 1000.0, 2.2) * 124);

-- How well an agency keeps time: a few are clearly better or worse than the others.
create temp table work as
select
    lead.assignment_key, lead.agency_id, issued.i, issued.assigned_date, issued.assigned_date + issued.days as due_date,
    case when agency_key % 17 = 3 then 45 when agency_key % 13 = 5 then 97 else 84 end
        + if(issued.assigned_date > date '2026-01-01', 6, 0) as skill,
    (hash(lead.assignment_key, 6) % 100)::int as luck,
    (hash(lead.assignment_key, 7) % 100)::int as second_luck
from star.bridge_assignment_lead lead
join issued using (task_id)
join star.dim_agency using (agency_id)
where issued.days is not null;

create temp table extended as
select assignment_key, due_date + 30 as new_due_date, due_date - if(second_luck < 7, 3, 20) as approved_date
from work
where second_luck < 12;

create temp table finished as
select
    work.*,
    coalesce(extended.new_due_date, work.due_date) as due,
    coalesce(extended.new_due_date, work.due_date)
        + if(luck < skill, -(second_luck % 12), 3 + second_luck + if(luck > 97, 500, 0)) as done
from work
left join extended using (assignment_key);

insert into star.fact_status_event (
    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, new_due_date, is_approved, is_rejected,
    batch_key)
select
    'sample', type || '-' || assignment_key, assignment_key, type, day, day + 1, new_due_date, if(type = 2, true, null), false, 1
from (
    select assignment_key, 2 as type, approved_date as day, new_due_date from extended
    union all
    select assignment_key, 4, done, null from finished
    union all
    select assignment_key, 6, done + 4, null from finished where luck % 9 > 0
    union all
    select assignment_key, 5, done + 4, null from finished where luck % 9 = 0
    union all
    select assignment_key, 9, due + 5, null from finished where done > due and luck % 3 = 0
)
where day <= date '2026-07-08';

insert into star.fact_status_event (
    source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, batch_key)
select 'sample', 'again-' || type || '-' || assignment_key, assignment_key, type, done + later, done + later + 1, false, 1
from finished
cross join (values (4, 10), (6, 14)) step(type, later)
where luck % 9 = 0 and done + later <= date '2026-07-08';

insert into star.fact_report_duty (
    source, duty_id, agency_key, agency_id, period_label, due_date, submitted_date, evidence_count, evidence_valid_count,
    is_waived, recorded_ts, batch_key)
with owed as (
    select
        agency_key, agency_id, month, last_day(month) - 5 as due,
        (hash(agency_key, month, 8) % 100)::int as luck,
        case when agency_key % 29 = 4 then 0 when agency_key % 9 = 2 then 70 else 96 end
            + if(month > date '2026-03-01', 2, 0) as skill
    from star.dim_agency
    cross join (select unnest(generate_series(date '2025-01-01', date '2026-06-01', interval 1 month))::date as month)
    where agency_key > 0 and agency_key % 5 <> 1
)
select
    'sample', agency_id || '-' || strftime(month, '%Y-%m'), agency_key, agency_id, strftime(month, 'tháng %m/%Y'), due,
    case
        when skill < 10 and (month >= date '2026-01-01' or agency_key % 2 = 0) then null
        when luck < skill then due - luck % 6
        when luck % 2 = 0 then due + 1 + luck % 9
    end,
    1, (luck % 10 > 0)::int, false, due - 40, 1
from owed;
