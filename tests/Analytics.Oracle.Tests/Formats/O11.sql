create or replace temp view record as
select *, row_number() over (order by record_id) as number
from read_csv('{folder}/records.csv', all_varchar = true, header = true);

create or replace temp view split as
select * from read_csv('{folder}/splits.csv', all_varchar = true, header = true);

copy (select agency_id, 'Cơ quan ' || agency_id as name_vi, 'nhom' as peer_group from split) to '{drop}/agency.csv' (header);
-- The agency whose records are checked has as many tasks as records: each record is the event of one of them.
copy (
    select
        agency_id || '-' || number as task_id, 'D' as directive_id, agency_id || '-' || number as title_vi,
        'one_off' as task_kind,
        '2026-01-05' as assigned_date, agency_id as lead_agencies, null as parent_task_id, null as created_by_agency_id
    from split, unnest(range(1, issued_tasks::int + 1)) counted(number)
    union all
    select
        agency_id || '-1.' || number, 'D', agency_id || '-1.' || number, 'one_off', '2026-01-06', agency_id,
        agency_id || '-1', agency_id
    from split, unnest(range(1, self_created_children::int + 1)) counted(number)
) to '{drop}/task.csv' (header);
copy (
    select
        record_id as event_id, agency_id || '-' || number as task_id, 'STARTED' as event_type, effective_date,
        recorded_date as recorded_at
    from record
) to '{drop}/status_event.csv' (header);
copy (
    select
        record_id as check_id, agency_id, 'he-thong-a' as system_name, record_id, recorded_date as checked_date,
        4 as mandatory_cells,
        f_lead::int + f_due::int + f_status::int + f_result::int as filled_cells, format_ok as is_well_formed,
        fk_ok as is_resolved,
        dup_of as duplicate_of, status as status_here, if(other_system_status is null, null, 'he-thong-b') as other_system,
        other_system_status as status_there, if(audited = '1', audit_match, null) as is_audit_match, recorded_date as recorded_at
    from record
) to '{drop}/dq_check.csv' (header);
copy (
    select
        element_id, agency_id, if(registered = '1', '2025-06-01', null) as registered_from,
        if(published_api = '1', '2025-07-01', null) as published_from, '2025-07-01' as recorded_at
    from read_csv('{folder}/shared_elements.csv', all_varchar = true, header = true)
) to '{drop}/data_element.csv' (header);
copy (
    select element_id, 'AG02' as reader_agency_id, '2026-02-01' as month, 3 as reads, '2026-03-01' as recorded_at
    from read_csv('{folder}/shared_elements.csv', all_varchar = true, header = true)
    where reused_by_other = '1'
) to '{drop}/api_usage.csv' (header);
copy (
    select
        claim_id, agency_id, '2026-02-10' as drawn_date, '20260331' as seed, if(audited = '1', confirmed, null) as is_confirmed,
        '2026-03-10' as recorded_at
    from read_csv('{folder}/claims.csv', all_varchar = true, header = true)
) to '{drop}/claim_audit.csv' (header);
