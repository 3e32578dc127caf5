-- What an administrator of a tracker sets up once by hand: the REST API, the statuses' meaning, and the fields of the form.
update users set must_change_passwd = 0 where login = 'admin';
insert into settings (name, value, updated_on) values
    ('rest_api_enabled', '1', datetime('now')),
    ('issue_group_assignment', '1', datetime('now')),
    -- A task keeps its own dates, whatever its parts have.
    ('parent_issue_dates', 'independent', datetime('now')),
    ('parent_issue_priority', 'independent', datetime('now')),
    ('parent_issue_done_ratio', 'independent', datetime('now')),
    ('notified_events', '--- []', datetime('now'));
update trackers set name = 'Nhiệm vụ' where id = 1;
update trackers set name = 'Giao việc' where id = 2;
update issue_statuses set name = 'Mới giao' where id = 1;
update issue_statuses set name = 'Đang thực hiện' where id = 2;
update issue_statuses set name = 'Đã trình' where id = 3;
update issue_statuses set name = 'Trả lại' where id = 4;
update issue_statuses set name = 'Nghiệm thu' where id = 5;
update issue_statuses set name = 'Đã hủy' where id = 6;
insert into custom_fields (type, name, field_format, is_for_all, position, editable, visible, format_store) values
    ('GroupCustomField', 'Mã cơ quan', 'string', 1, 1, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Mã văn bản', 'string', 1, 2, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Số ký hiệu', 'string', 1, 3, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Loại văn bản', 'string', 1, 4, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Cơ quan ban hành', 'string', 1, 5, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Người ký', 'string', 1, 6, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Ngày ký', 'string', 1, 7, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Tên tiếng Anh', 'string', 1, 8, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Cấp ban hành', 'string', 1, 9, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Độ mật', 'string', 1, 10, 1, 1, '--- {}'),
    ('ProjectCustomField', 'Chỉ được viện dẫn', 'string', 1, 11, 1, 1, '--- {}'),
    ('IssueCustomField', 'Mã nhiệm vụ', 'string', 1, 12, 1, 1, '--- {}'),
    ('IssueCustomField', 'Điều khoản', 'string', 1, 13, 1, 1, '--- {}'),
    ('IssueCustomField', 'Tên tiếng Anh', 'string', 1, 14, 1, 1, '--- {}'),
    ('IssueCustomField', 'Loại nhiệm vụ', 'string', 1, 15, 1, 1, '--- {}'),
    ('IssueCustomField', 'Cơ quan chủ trì', 'string', 1, 16, 1, 1, '--- {}'),
    ('IssueCustomField', 'Cơ quan phối hợp', 'text', 1, 17, 1, 1, '--- {}'),
    ('IssueCustomField', 'Thời hạn bằng lời', 'string', 1, 18, 1, 1, '--- {}'),
    ('IssueCustomField', 'Cách tính hạn', 'string', 1, 19, 1, 1, '--- {}'),
    ('IssueCustomField', 'Chỉ tiêu', 'string', 1, 20, 1, 1, '--- {}'),
    ('IssueCustomField', 'Đơn vị tính', 'string', 1, 21, 1, 1, '--- {}'),
    ('IssueCustomField', 'Nội dung chỉ tiêu', 'string', 1, 22, 1, 1, '--- {}'),
    ('IssueCustomField', 'Văn bản nguồn', 'string', 1, 23, 1, 1, '--- {}'),
    ('IssueCustomField', 'Nhiệm vụ chung', 'string', 1, 24, 1, 1, '--- {}'),
    ('IssueCustomField', 'Rõ người', 'string', 1, 25, 1, 1, '--- {}'),
    ('IssueCustomField', 'Rõ việc', 'string', 1, 26, 1, 1, '--- {}'),
    ('IssueCustomField', 'Rõ thời hạn', 'string', 1, 27, 1, 1, '--- {}'),
    ('IssueCustomField', 'Rõ kết quả', 'string', 1, 28, 1, 1, '--- {}'),
    ('IssueCustomField', 'Rõ trách nhiệm', 'string', 1, 29, 1, 1, '--- {}'),
    ('IssueCustomField', 'Chủ đề', 'string', 1, 30, 1, 1, '--- {}'),
    ('IssueCustomField', 'Độ mật', 'string', 1, 32, 1, 1, '--- {}'),
    ('IssueCustomField', 'Minh chứng', 'string', 1, 33, 1, 1, '--- {}'),
    ('IssueCustomField', 'Do cấp giao hủy', 'string', 1, 34, 1, 1, '--- {}'),
    ('IssueCustomField', 'Hạn ghi trong văn bản', 'date', 1, 35, 1, 1, '--- {}'),
    ('IssueCustomField', 'Hạn gốc', 'date', 1, 36, 1, 1, '--- {}'),
    ('IssueCustomField', 'Ngày hiệu lực', 'date', 1, 37, 1, 1, '--- {}'),
    ('IssueCustomField', 'Hạn đề nghị', 'date', 1, 38, 1, 1, '--- {}'),
    ('IssueCustomField', 'Ngày giải trình', 'date', 1, 39, 1, 1, '--- {}');
insert into custom_fields_trackers (custom_field_id, tracker_id)
select custom_fields.id, trackers.id
from custom_fields, trackers
where custom_fields.type = 'IssueCustomField';
