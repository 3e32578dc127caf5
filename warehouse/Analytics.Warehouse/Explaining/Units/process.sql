with
done as (
    select process_id, sum(volume) as cases, sum(cases_on_system) as on_system, sum(cases_closed) as closed
    from star.process_month($k)
    where month between $start and $end and month <= $v
    group by process_id
),
baseline as (
    select process_id, max(valid_from) as since
    from star.process_baseline($k)
    where valid_from <= $start
    group by process_id
)

select
    process.process_id as unit_id, process.agency_id, null::varchar as directive_id, process.name_vi as title,
    case
        when process.approved_to < $start then 'R1: left the list on ' || process.approved_to
        when done.cases is null then 'R11: nothing sent for the period'
        else done.cases || ' cases, ' || done.on_system || ' on the system, ' || done.closed || ' closed'
    end
        || if(process.is_core, if(process.approved_from > $start, '; core from ' || process.approved_from, '; core'),
            '; not core')
        || coalesce('; baseline since ' || baseline.since, '; no baseline') as rule
from star.process($k) process
left join done using (process_id)
left join baseline using (process_id)
