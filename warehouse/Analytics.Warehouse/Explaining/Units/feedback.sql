select
    feedback_id as unit_id, agency_id, null::varchar as directive_id, feedback_id as title,
    case
        when due_date not between $start and $end then 'R1: due on ' || due_date || ', not in the period'
        when answered_date <= $v then 'due on ' || due_date || ', answered on ' || answered_date
        when due_date < $k then 'due on ' || due_date || ', not answered by V'
        else 'R8: due on ' || due_date || ', not before K, not answered'
    end as rule
from star.feedback($k)
