select
    duty_id as unit_id, agency_id, coalesce(directive_id, '?unknown') as directive_id, period_label as title,
    case
        when is_waived then 'waived by the issuer'
        when submitted_date <= $v then 'due on ' || due_date || ', sent on ' || submitted_date || ', '
            || evidence_valid_count || ' of ' || evidence_count || ' pieces of evidence valid'
        when due_date < $k then 'due on ' || due_date || ', not sent by V'
        else 'R8: due on ' || due_date || ', not before K, not sent'
    end as rule
from star.report_duty($k)
where due_date between $start and $end
