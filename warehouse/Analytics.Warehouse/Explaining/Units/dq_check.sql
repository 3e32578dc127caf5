-- Events with an impossible date fail the same indicator as audited records.
select
    check_id as unit_id, agency_id, null::varchar as directive_id, system_name || ' ' || record_id as title,
    case
        when checked_date not between $start and $end then 'R1: checked on ' || checked_date || ', not in the period'
        when row_number() over (
                partition by system_name, record_id, checked_date between $start and $end
                order by checked_date desc, row_key desc) > 1 then 'checked again later in the period'
        else filled_cells || ' of ' || mandatory_cells || ' fields filled'
            || if(is_well_formed, '', '; ill-formed') || if(is_resolved, '', '; refers to what is not there')
            || coalesce('; says again ' || duplicate_of, '')
            || case is_audit_match when true then '; audit: matches' when false then '; audit: differs' else '; not audited' end
            || case
                when other_system is null then '; no counterpart'
                when status_here is not distinct from status_there and due_date_here is not distinct from due_date_there
                    then '; equal in ' || other_system
                else '; differs from ' || other_system
            end
    end as rule
from star.dq_check($k)

union all

select
    event.event_id, lead.agency_id, null, lead.assignment_id,
    'R3: effective ' || event.effective_date || ', after it was recorded on ' || event.recorded_ts::date
from star.fact_status_event event
join star.bridge_assignment_lead lead using (assignment_key)
where event.is_rejected and event.recorded_ts::date between $start and $end and event.recorded_ts < $k + 1
