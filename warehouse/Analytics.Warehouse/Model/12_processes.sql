-- Every process of a period beside its frozen baseline, in one quantity: cost, hours or days. What is done now is weighed with
-- today's volume on both sides, so that a change of mix is no saving.
create or replace macro star.process_against_baseline(quantity, period_start, period_end, v, k) as table (
    with
    baseline as (
        select
            process_id,
            arg_max_null(
                case quantity when 'cost' then unit_cost_vnd when 'hours' then unit_hours when 'days' then median_days end,
                valid_from) as base
        from star.process_baseline(k)
        where valid_from <= period_start
        group by process_id
    ),
    done as (
        select
            process_id, month, volume,
            case quantity
                when 'cost' then cost_vnd when 'hours' then staff_hours when 'days' then volume * median_days end as used
        from star.process_month(k)
        where month between period_start and period_end and month <= v
    )
    select
        process.process_id, process.agency_id, any_value(base) as base,
        coalesce(sum(volume), 0) as volume, count(done.month) = 0 as is_silent,
        coalesce(sum(volume) filter (base is not null), 0) as compared_volume,
        sum(used) filter (base is not null) as now,
        any_value(base) * sum(volume) filter (used is not null) as base_of_now
    from star.process(k) process
    left join baseline using (process_id)
    left join done using (process_id)
    where process.approved_to is null or process.approved_to >= period_start
    group by process.process_id, process.agency_id
);
