-- Questions that leaders ask of any two dates, ready to call:
-- select count(*) from mart.overdue(date '2025-12-29', date '2025-12-29').

create or replace macro mart.overdue(v, k) as table (
    select
        state.assignment_id, state.task_id, state.directive_id, state.accountable_agency_id as agency_id,
        agency.name_vi as agency_vi, state.due_date, state.days_overdue, state.weight_share
    from star.assignment_state(v, k) state
    left join mart.agency agency on agency.agency_id = state.accountable_agency_id
    where state.days_overdue is not null and state.is_dated
);

create or replace macro mart.silent_agency(period_start, period_end, v, k) as table (
    select duty.agency_id, any_value(agency.name_vi) as agency_vi, count(*) as count_duties
    from star.report_duty(k) duty
    left join mart.agency agency using (agency_id)
    where not duty.is_waived
        and duty.agency_id <> '?unknown'
        and duty.due_date between period_start and period_end
    group by duty.agency_id
    having not coalesce(bool_or(duty.submitted_date <= v), false)
);
