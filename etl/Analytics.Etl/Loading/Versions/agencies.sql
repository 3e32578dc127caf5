-- The agencies that {agency}_id names, each in its version on the day of the record. A text that means none stays as it is
-- in {agency}_id, so that two of them are not taken for one; {agency}_found is what is stored.

create or replace temp table input_{kind} as
with meant as (
    select
        input.*, agency_text.agency_id as _agency_id, agency_text.slip_of as {agency}_slip_of,
        if(input.{agency}_id is null, null, coalesce(agency_text.agency_id, '?unknown')) as {agency}_found
    from input_{kind} input
    left join agency_text on agency_text.text = input.{agency}_id
)
select
    * exclude (_agency_id) replace (coalesce(_agency_id, {agency}_id) as {agency}_id),
    {agency}_id as {agency}_ref,
    etl_agency_version({agency}_found, {day}) as {agency}_key
from meant;
