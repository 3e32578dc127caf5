-- The three nearest names of each text that means no agency. Only so many texts are compared with every name at a time: those
-- of this pull that have no suggestions yet, and when agencies came or changed any of them.

create or replace temp table stray_text as
select text, name_key
from agency_text
left join (select distinct text from agency_mention) sent using (text)
where agency_id is null and (
    exists (from row_agency where outcome <> 'same')
    or ((sent.text is not null or is_reconsidered) and text not in (select agency_text from ops.agency_suggestion)))
order by sent.text is null, text
limit 200;

delete from ops.agency_suggestion
where agency_text in (select text from agency_text where agency_id is not null) or agency_text in (select text from stray_text);

insert into ops.agency_suggestion (agency_text, place, agency_id, name, score, batch_key)
with
scored as (
    select
        stray.text, known.agency_id,
        max_by(known.name, jaro_winkler_similarity(stray.name_key, known.name_key)) as name,
        max(jaro_winkler_similarity(stray.name_key, known.name_key)) as score
    from stray_text stray, star.bridge_agency_name known
    group by stray.text, known.agency_id
    -- Below that, names have nothing in common that a person would see.
    having score >= 0.7
),
ranked as (
    select *, row_number() over (partition by text order by score desc, agency_id) as place from scored
)
select text, place, agency_id, name, score, $batch_key
from ranked
where place <= 3
order by text, place;

create or replace temp table agency_nearest as
select
    agency_text as text,
    string_agg(if(name = agency_id, name, name || ' (' || agency_id || ')'), ', ' order by place) as names
from ops.agency_suggestion
where agency_text in (select text from agency_text)
group by agency_text;
