-- What was known at a knowledge cut K (rules R2 to R4).

-- The words of a deadline and its printed date give the last day on time (rule R7). "Trước ngày d" is strict: d - 1.
-- "Từ ngày d" is a start, and the other rules name no day.
create or replace macro star.last_day_on_time(due_rule, printed_due_date) as (
    case
        when due_rule = 'before_date' then printed_due_date - 1
        when due_rule in ('on_date', 'by_end_of_month', 'by_quarter', 'by_year') then printed_due_date
    end
);

create or replace macro star.is_known(recorded_from, recorded_to, k) as (
    (recorded_from is null or recorded_from <= k) and (recorded_to is null or recorded_to > k)
);

create or replace macro star.event_known(k) as table (
    select e.*
    from star.fact_status_event e
    anti join (
        select event_key
        from star.duplicate_event
        where (from_ts is null or from_ts < k + 1) and (until_ts is null or until_ts >= k + 1)
    ) d using (event_key)
    where not e.is_rejected and e.recorded_ts < k + 1 and (e.retracted_ts is null or e.retracted_ts >= k + 1)
);

create or replace macro star.report_duty(k) as table (
    select *
    from star.fact_report_duty
    where recorded_ts < k + 1 and (retracted_ts is null or retracted_ts >= k + 1)
    qualify row_number() over (partition by source, duty_id order by recorded_ts desc, duty_key desc) = 1
);
