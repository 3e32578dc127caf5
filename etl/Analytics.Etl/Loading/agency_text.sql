-- Every agency as written in the records of this pull, with the agency that it means, also the ones that earlier pulls
-- could not find and those about which an operator has just decided. What an operator decided wins; then an id before a name
-- before an alias, written as known before written otherwise; of agencies with one name those that still exist. A text that
-- could mean two agencies means none.

create or replace temp table agency_mention as
with mention as (
    select 'agency_lineage' as record_kind, unnest([predecessor_id, successor_id]) as text from input_agency_lineage
    union all
    select 'agency_group', unnest([group_id, agency_id]) from input_agency_group
    union all
    select 'task', unnest(lead_agencies || coordinating_agencies) from input_task
    union all
    select 'status_event', agency from input_status_event where agency is not null
)
select text, record_kind, count(*) as count_records
from mention
group by text, record_kind
union all
from named_agency;

create or replace temp table agency_written as
select
    text, star.name_key(text) as name_key, star.plain_key(text) as plain_key
from (select text from agency_mention union select text from loaded_text union select text from reconsidered);

create or replace temp table agency_exact as
with
known as (
    select agency_id, bool_or(valid_to is null) as is_lasting
    from star.dim_agency
    where recorded_to is null and agency_key > 0
    group by agency_id
),
candidate as (
    select text, decided.agency_id, 0 as tier
    from agency_written
    join ops.agency_decided decided using (name_key)
    union all
    select
        text, name.agency_id,
        case
            when name_kind = 'id' then if(name = text, 1, 2)
            when star.plain_key(name) = plain_key then if(name_kind = 'name', 3, 4)
            else if(name_kind = 'name', 5, 6)
        end
    from agency_written
    join star.bridge_agency_name name using (name_key)
    -- An id is no name: it is spelt as it is, or it is another.
    where name_kind <> 'id' or star.plain_key(name) = plain_key
),
best as (
    select text, agency_id
    from candidate
    join known using (agency_id)
    qualify rank() over (partition by text order by tier, not is_lasting) = 1
)
select text, any_value(agency_id) as agency_id, count(distinct agency_id) as count_agencies
from best
group by text;
