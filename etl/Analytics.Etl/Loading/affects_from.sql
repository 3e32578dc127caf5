-- The earliest knowledge cut that the batch can change. What names, groups and lineages mean has no date of its own: that
-- changes everything. A new task is known from the day of its assignment, a changed or deleted one from today.
create or replace temp table affected as
with touched as (
    select date '0001-01-01' as day
    from (
        select outcome from row_agency
        union all select outcome from row_agency_lineage
        union all select outcome from row_agency_group
        union all select outcome from row_directive
        union all select outcome from row_citation
    )
    where outcome in ('new', 'changed')
    union all
    select date '0001-01-01' from reconsidered
    union all
    select date '0001-01-01' from changed_version
    union all
    select if(outcome = 'new', assigned_date, least(assigned_date, $today)) from row_task where outcome <> 'same'
    union all
    select if(is_retracted, $today, recorded_ts::date)
    from changed_event
    join star.fact_status_event using (event_key)
    union all
    select recorded_ts::date from ops.recorded where batch_key = $batch_key
    union all
    select $today::date where $deleted > 0
)
select coalesce(min(day), date '9999-12-31') as day
from touched;
