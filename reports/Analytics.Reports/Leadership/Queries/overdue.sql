-- Overdue assignments at the cuts of the report by age. Unexplained is null when no explanation was ever recorded:
-- then nothing is known about explanations, which is not the same as none.
select
    count(*) filter (days_overdue <= 30)::int as up_to_30,
    count(*) filter (days_overdue between 31 and 90)::int as up_to_90,
    count(*) filter (days_overdue > 90)::int as older,
    if(bool_or(is_recorded), count(*) filter (head_explained_date is null), null)::int as unexplained
from report_assignment
cross join (
    select count(*) > 0 as is_recorded
    from star.event_known($k)
    join star.dim_event_type using (event_type_key)
    where event_type = 'HEAD_EXPLAINED'
) explanation
where days_overdue is not null
