-- Agencies that owed a report in the quarter and sent none by V, and whether the quarter before was the same.
create or replace temp table report_silent as
with owed as (
    select
        agency_id,
        bool_or(due_date >= $start) as is_owing,
        bool_or(due_date >= $start and coalesce(submitted_date <= $v, false)) as has_reported,
        bool_or(due_date < $start) as was_owing,
        bool_or(due_date < $start and coalesce(submitted_date <= $v, false)) as had_reported
    from star.report_duty($k)
    where not is_waived and agency_id <> '?unknown' and due_date between $previous_start and $end
    group by agency_id
)
select
    owed.agency_id,
    if($en, coalesce(agency.name_en, agency.name_vi, owed.agency_id), coalesce(agency.name_vi, owed.agency_id)) as name,
    owed.was_owing and not owed.had_reported as is_second_period
from owed
left join mart.agency agency using (agency_id)
where owed.is_owing and not owed.has_reported;
