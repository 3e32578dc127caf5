-- The events behind assignments, in the order in which they take effect (rule R5), each with whether it was read.
select
    lead.assignment_id as AssignmentId, type.event_type as EventType, event.effective_date as EffectiveDate,
    event.recorded_ts as RecordedAt, event.new_due_date as NewDueDate, event.event_id as EventId,
    case
        when event.recorded_ts >= $k::date + 1 then 'R2: recorded after K'
        when event.retracted_ts < $k::date + 1 then 'taken back by its source'
        when event.is_rejected then 'R3: effective after it was recorded'
        when known.event_key is null then 'R4: duplicate'
        when event.effective_date > $v::date and type.event_type not in ('ACCEPTED', 'RETURNED') then 'after V'
        when type.event_type = 'EXTENDED' and not coalesce(event.is_approved, false) then 'R7: not approved by the issuer'
        else 'read'
    end as Rule
from star.fact_status_event event
join star.dim_event_type type using (event_type_key)
join star.bridge_assignment_lead lead using (assignment_key)
join (select unnest(string_split($ids, chr(10))) as assignment_id) wanted using (assignment_id)
left join star.event_known($k) known using (event_key)
order by lead.assignment_id, event.effective_date, event.event_type_key, event.recorded_ts, event.event_id
