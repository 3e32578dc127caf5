-- Rows of earlier pulls whose {agency} is known only now, or about whose name an operator has decided.

create or replace temp table agency_again as
with meant as (
    select known.{row_key} as row_key, known.{day} as day, coalesce(agency_text.agency_id, '?unknown') as agency_id
    from {table} known
    join agency_text on agency_text.text = known.{agency}_ref
    where (known.{agency}_id = '?unknown' or agency_text.is_reconsidered)
        and coalesce(agency_text.agency_id, '?unknown') <> known.{agency}_id
)
select row_key, agency_id, etl_agency_version(agency_id, day) as agency_key
from meant;

update {table}
set {agency}_id = again.agency_id, {agency}_key = again.agency_key
from agency_again again
where again.row_key = {table_alone}.{row_key};

insert into changed_version
select '{kind}', row_key from agency_again;
