-- The periodic snapshot shows what is known best of the month.
create or replace temp table is_current as
select $run = (select run_key from mart.run where period_key = $period) as value;

delete from star.fact_assignment_month
where period_key = $period and (select value from is_current);

insert into star.fact_assignment_month by name
select
    $run as run_key, $period as period_key, state.assignment_key, state.task_key, state.directive_key,
    coalesce(agency.agency_key, -1) as agency_key, status.status_key, state.weight_share,
    state.is_open, state.is_dated, state.days_overdue, $v - state.assigned_date as age_days, state.is_awaiting_in_time
from measured_assignment state
join star.dim_status status using (status_code)
left join star.agency_on($v, $k) agency on agency.agency_id = state.accountable_agency_id
where (select value from is_current);
