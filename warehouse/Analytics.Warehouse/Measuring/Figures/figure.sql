-- Estimates become figures: what is owed by nobody is NA, values are scaled, limits give the colour.
insert into figure by name
with
-- Nothing to count is an answer too: NA for every agency that holds an assignment or a duty, and for the system.
expected as (
    select indicator_id, grain, null::varchar as agency_id
    from wanted
    join measure using (indicator_id)
    where grain = 'system' and parent_id is null
    union all
    select indicator_id, grain, held.agency_id
    from wanted
    join measure using (indicator_id)
    cross join (
        select accountable_agency_id as agency_id from measured_assignment
        union
        select agency_id from measured_duty where due_date between $start and $end
    ) held
    where grain = 'agency' and parent_id is null
),
complete as (
    select * from estimate
    union all by name
    select
        expected.*, 0 as count_rows, 0 as count_units,
        if(estimator in ('rate', 'ratio'), 0, null) as numerator, if(estimator in ('rate', 'ratio'), 0, null) as denominator
    from expected
    join measure using (indicator_id)
    anti join estimate
        on estimate.indicator_id = expected.indicator_id and estimate.grain = expected.grain
        and estimate.agency_id is not distinct from expected.agency_id
),

-- A value whose companion (coverage, say) falls short is withheld.
needed as (
    select
        complete.*, measure.* exclude (indicator_id),
        complete.value is not null and needs_companion is not null
            and coalesce(companion.value, 0) < needs_at_least as is_withheld
    from complete
    join measure using (indicator_id)
    left join estimate companion
        on companion.indicator_id = complete.indicator_id || '/' || needs_companion
        and companion.grain = complete.grain
        and companion.agency_id is not distinct from complete.agency_id
        and companion.peer_group is not distinct from complete.peer_group
        and companion.directive_id is not distinct from complete.directive_id
        and companion.part is not distinct from complete.part
),
scaled as (
    select
        needed.* replace (
            round(numerator, 9) as numerator, round(denominator, 9) as denominator,
            if(is_withheld, null, round(value * scale + value_offset, 9)) as value,
            if(is_withheld, null, round(if(scale < 0, high, low) * scale + value_offset, 9)) as low,
            if(is_withheld, null, round(if(scale < 0, low, high) * scale + value_offset, 9)) as high,
            if(is_withheld, null, round(standard_error * abs(scale), 9)) as standard_error)
    from needed
),

-- Limits that are multiples of the value of the same quarter last year, as it was published when this one is known.
last_year as (
    select figure.indicator_id, figure.grain, figure.agency_id, figure.peer_group, figure.directive_id, figure.part, figure.value
    from star.fact_indicator_value figure
    join star.dim_run run using (run_key)
    join star.dim_period period on period.period_key = run.period_key
    where period.start_date = $start - interval 1 year and period.period_grain = $grain and run.known_date <= $k
    qualify run_key = max(run_key) over ()
),
limited as (
    select
        scaled.*,
        case relative_to when 'same_quarter_last_year' then green_limit * last_year.value else green_limit end as green,
        case relative_to when 'same_quarter_last_year' then amber_limit * last_year.value else amber_limit end as amber
    from scaled
    left join last_year
        on relative_to is not null and last_year.indicator_id = scaled.indicator_id and last_year.grain = scaled.grain
        and last_year.agency_id is not distinct from scaled.agency_id
        and last_year.peer_group is not distinct from scaled.peer_group
        and last_year.directive_id is not distinct from scaled.directive_id
        and last_year.part is not distinct from scaled.part
)
select
    limited.indicator_id, limited.grain, limited.agency_id,
    coalesce(limited.peer_group, if(limited.grain = 'agency', agency.peer_group, null)) as peer_group,
    limited.directive_id, limited.part,
    limited.numerator, limited.denominator, limited.count_units, limited.value, limited.low, limited.high,
    limited.standard_error,
    case
        when limited.value is not null then 'OK'
        when limited.count_rows > 0 and not is_withheld and starts_with(limited.grain, 'agency')
            and estimator in ('rate', 'ratio') then 'MISS'
        else 'NA'
    end as status,
    case
        when limited.value is null or green is null or limited.count_units < minimum_units then null
        when companion.value > red_above then 'red'
        when zone_high is not null then
            case
                when limited.value < amber then 'red'
                when limited.value < green or limited.value > zone_high then 'amber'
                else 'green'
            end
        when if(direction = 'up', limited.value >= green, limited.value <= green) then 'green'
        when if(direction = 'up', limited.value >= amber, limited.value <= amber) then 'amber'
        else 'red'
    end as rag
from limited
left join measured_agency agency using (agency_id)
left join estimate companion
    on companion.indicator_id = limited.indicator_id || '/' || limited.red_companion
    and companion.grain = limited.grain
    and companion.agency_id is not distinct from limited.agency_id
    and companion.directive_id is not distinct from limited.directive_id
    and companion.peer_group is not distinct from limited.peer_group
    and companion.part is not distinct from limited.part;
