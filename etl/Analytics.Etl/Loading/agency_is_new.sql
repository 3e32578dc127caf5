-- Can a text that named no agency name one now?
select
    exists (from row_agency where outcome <> 'same')
    or coalesce((select max(finished_at) from ops.batch)
        <= (select timezone('UTC', applied_at::timestamptz) from main.schema_migration where name = 'model'), false);
