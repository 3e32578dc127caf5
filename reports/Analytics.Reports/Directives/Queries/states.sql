-- Dated tasks of a directive by lead agency and state, each task of an agency counted whole; most late and overdue first.
select
    state.accountable_agency_id as directive_id,
    coalesce(max(if($en, coalesce(agency.name_en, agency.name_vi), agency.name_vi)), state.accountable_agency_id) as title,
    count(*) filter (status_code = 'done_on_time')::double as done_on_time,
    count(*) filter (status_code = 'awaiting')::double as awaiting,
    count(*) filter (status_code = 'in_progress')::double as in_progress,
    count(*) filter (status_code = 'done_late')::double as done_late,
    count(*) filter (status_code = 'overdue')::double as overdue,
    count(*) filter (status_code not in ('done_on_time', 'awaiting', 'in_progress', 'done_late', 'overdue'))::double as outside
from report_assignment state
left join mart.agency agency on agency.agency_id = state.accountable_agency_id
where state.directive_id = $directive
group by state.accountable_agency_id
order by count(*) filter (status_code in ('done_late', 'overdue')) desc, count(*) desc, state.accountable_agency_id
