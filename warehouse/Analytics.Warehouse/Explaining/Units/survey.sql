select
    survey_id as unit_id, agency_id, null::varchar as directive_id, channel as title,
    case
        when ended_date not between $start and $end then 'R1: ended on ' || ended_date || ', not in the period'
        when valid_responses is null then 'R11: owed and not run'
        else satisfied || ' of ' || valid_responses || ' satisfied, ' || sent || ' asked'
    end as rule
from star.survey($k)
