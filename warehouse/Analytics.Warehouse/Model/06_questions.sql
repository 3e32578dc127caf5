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

-- Rule R13: the on-time rate of a period by agency in two views, and of the system (agency_id null). as_was counts an
-- assignment for the agency that was accountable on its due date, as_is for the last successor of that agency as of today's
-- lineage. The system totals of both are the same; what no agency is known for is in them and in no agency's row.
create or replace macro mart.on_time_by_agency(period_start, period_end, v, k) as table (
    with
    judged as (
        select accountable_agency_id, successor_agency_id, weight_share, if(verdict = 'on_time', 1, 0) as x
        from star.assignment_state(v, k)
        where due_date between period_start and period_end and verdict in ('on_time', 'late')
    ),
    attributed as (
        select 'as_was' as attribution, accountable_agency_id as agency_id, x, weight_share from judged
        union all
        select 'as_is', successor_agency_id, x, weight_share from judged
    ),
    counted as (
        select attribution, agency_id, sum(x)::double as numerator, count(*)::double as denominator
        from attributed
        where agency_id <> '?unknown'
        group by attribution, agency_id
        union all
        select attribution, null, sum(x * weight_share), sum(weight_share)
        from attributed
        group by attribution
    )
    select
        counted.attribution, counted.agency_id, agency.name_vi as agency_vi, numerator, denominator,
        numerator / denominator as value,
        star.wilson_low(numerator, denominator) as low, star.wilson_high(numerator, denominator) as high
    from counted
    left join mart.agency agency on agency.agency_id = counted.agency_id
);
