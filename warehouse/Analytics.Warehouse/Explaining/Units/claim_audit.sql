select
    claim_id as unit_id, agency_id, null::varchar as directive_id, coalesce(task_id, claim_id) as title,
    case
        when drawn_date not between $rolling_start and $end or drawn_date > $v then 'R1: drawn on ' || drawn_date
            || ', not in the period'
        when is_confirmed is null then 'drawn on ' || drawn_date || ', not yet audited'
        else 'drawn on ' || drawn_date || if(is_confirmed, ', confirmed', ', refuted')
    end as rule
from star.claim_audit($k)
