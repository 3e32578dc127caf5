select
    held.agency_id as unit_id, held.agency_id, null::varchar as directive_id, agency.name_vi as title,
    coalesce(duties || ' reports due, ' || sent || ' sent by V', 'no report due')
        || coalesce('; ' || assignments || ' assignments', '') as rule
from (
    select
        coalesce(duty.agency_id, assigned.agency_id) as agency_id, duties, sent, assignments
    from (
        select agency_id, count(*) as duties, count(*) filter (submitted_date <= $v) as sent
        from measured_duty
        where due_date between $start and $end
        group by agency_id
    ) duty
    full join (
        select accountable_agency_id as agency_id, count(*) as assignments
        from measured_assignment
        group by all
    ) assigned using (agency_id)
) held
left join star.agency_on($v, $k) agency using (agency_id)
