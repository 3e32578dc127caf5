with reader as (
    select element_id, count(distinct reader_agency_id) as readers
    from star.api_usage($k) usage
    join star.data_element($k) element using (element_id)
    where usage.month between $start and $end and usage.month <= $v and usage.reads > 0
        and usage.reader_agency_id <> element.agency_id
    group by element_id
)

select
    element_id as unit_id, agency_id, null::varchar as directive_id, coalesce(name_vi, element_id) as title,
    case
        when registered_from > $end or registered_to < $start then 'R1: not in the register during the period'
        when published_from is null or published_from > $end then 'not published'
        else 'published on ' || published_from || ', read by ' || coalesce(readers, 0) || ' other agencies'
    end as rule
from star.data_element($k)
left join reader using (element_id)
