create or replace temp view issued as
select * from read_csv('{folder}/issued.csv', all_varchar = true, header = true);
create or replace temp view member as
select * from read_csv('{folder}/group_members.csv', all_varchar = true, header = true);

copy (
    select agency_id, 'Cơ quan ' || agency_id as name_vi, agency_id in (select group_id from member) as is_group
    from (
        select unnest(string_split(lead_list, ';')) as agency_id from issued
        union
        select unnest(string_split(coordinate_list, ';')) from issued where coordinate_list is not null
        union
        select agency_id from member
        union
        select group_id from member
    )
) to '{drop}/agency.csv' (header);
copy (from member) to '{drop}/agency_group.csv' (header);
copy (
    select
        task_id, 'D' as directive_id, task_id as title_vi, 'one_off' as task_kind, assigned_date,
        lead_list as lead_agencies, coordinate_list as coordinating_agencies, due_date
    from issued
) to '{drop}/task.csv' (header);
copy (
    select
        task_id || '-' || agency_id || '-' || event_type as event_id, task_id, agency_id as agency, event_type,
        done_date as effective_date, done_date as recorded_at
    from read_csv('{folder}/completions.csv', all_varchar = true, header = true)
    cross join (values ('SUBMITTED'), ('ACCEPTED')) event(event_type)
) to '{drop}/status_event.csv' (header);
