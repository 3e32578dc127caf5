-- Every agency as written in the records of this pull, with the agency that it means: an id before a name before an
-- alias, of two agencies with one name the one that still exists. Also the ones that earlier pulls could not find.

create or replace temp table agency_text as
with
mention as (
    select predecessor_id as text from input_agency_lineage
    union select successor_id from input_agency_lineage
    union select group_id from input_agency_group
    union select agency_id from input_agency_group
    union select unnest(lead_agencies) from input_task
    union select unnest(coordinating_agencies) from input_task
    union select agency from input_status_event where agency is not null
    union select agency_id from input_report_duty
    union select agency_ref from star.bridge_task_agency where agency_id = '?unknown'
),
keyed as (
    select text, star.name_key(text) as name_key from mention
),
lasting as (
    select agency_id
    from star.dim_agency
    where recorded_to is null
    group by agency_id
    having bool_or(valid_to is null)
),
best as (
    select name_key, agency_id
    from star.bridge_agency_name
    qualify row_number() over (
        partition by name_key
        order by
            case name_kind when 'id' then 1 when 'name' then 2 else 3 end,
            agency_id not in (select agency_id from lasting), agency_id) = 1
)
select keyed.text, keyed.name_key, best.agency_id
from keyed
left join best using (name_key);

-- The three nearest names of each text that means no agency. Only so many texts are compared with every name.
create or replace temp table agency_nearest as
with
stray as (
    select text, name_key from agency_text where agency_id is null order by text limit 200
),
scored as (
    select
        stray.text, known.agency_id,
        max_by(known.name, jaro_winkler_similarity(stray.name_key, known.name_key)) as name,
        max(jaro_winkler_similarity(stray.name_key, known.name_key)) as score
    from stray, star.bridge_agency_name known
    group by stray.text, known.agency_id
    -- Below that, names have nothing in common that a person would see.
    having score >= 0.7
),
ranked as (
    select * from scored qualify row_number() over (partition by text order by score desc, agency_id) <= 3
)
select
    text,
    string_agg(if(name = agency_id, name, name || ' (' || agency_id || ')'), ', ' order by score desc, agency_id) as names
from ranked
group by text;
