-- The accumulating snapshot shows the newest cut that was measured; measuring an older period leaves it alone.
create or replace temp table newest as
select max(run_key) as run_key
from star.dim_run
where valid_date = $v and known_date = $k
    and not exists (
        from star.dim_run shown
        where run_key in (select run_key from star.fact_assignment)
            and (shown.valid_date, shown.known_date) > ($v::date, $k::date));

delete from star.fact_assignment
where (select run_key from newest) is not null;

insert into star.fact_assignment by name
select
    newest.run_key, state.assignment_key, state.assignment_id, state.task_key, state.task_id, state.directive_key,
    state.directive_id, coalesce(agency.agency_key, -1) as agency_key, state.agency_id,
    state.accountable_agency_id, state.successor_agency_id, status.status_key, state.task_kind, state.weight_share,
    state.assigned_date, state.original_due_date, state.due_date, state.first_submitted_date, state.awaiting_since,
    state.done_date, state.first_accepted_date, state.cancelled_date, state.head_explained_date,
    state.return_count, state.reopen_count, state.extension_count, state.retro_extension_count,
    state.late_extension_count, state.is_unsubmitted_accept, state.verdict, state.verdict_original,
    state.is_open, state.days_overdue
from measured_assignment state
join newest on newest.run_key is not null
join star.dim_status status using (status_code)
-- The version of the agency on the day of assignment, or the last one before it.
left join (
    select
        agency_id, agency_key, coalesce(valid_from, date '0001-01-01') as first_day,
        coalesce(lead(valid_from) over (partition by agency_id order by valid_from nulls first), date '9999-12-31') as next_first
    from star.dim_agency
    where star.is_known(recorded_from, recorded_to, $k)
) agency
    on agency.agency_id = state.agency_id
    and state.assigned_date >= agency.first_day and state.assigned_date < agency.next_first;
