-- Slips of one letter, as scanning makes them: a text of eight letters or more that becomes the name of exactly one agency
-- when one letter of one word is replaced, added or left out. A digit is no letter, and in a word of one or two letters or in
-- a Roman numeral one letter is too much to guess.
--
-- No text is compared with every name: each is written in every form with one letter masked or left out, and equal forms
-- are joined. The work grows with the number of texts and names and not with their product; of more than a hundred thousand
-- different stray texts, which no register of agencies explains, those that most records name are looked at.

create or replace temp table agency_slip as
with
stray as (
    select name_key
    from agency_written
    anti join agency_exact using (text)
    left join (select text, sum(count_records) as count_records from agency_mention group by text) sent using (text)
    where length(name_key) >= 8
        -- What earlier pulls could not find is looked at again when there are new names.
        and (sent.text is not null or text in (select text from reconsidered) or exists (from row_agency where outcome <> 'same'))
    group by name_key
    order by coalesce(sum(count_records), 0) desc, name_key
    limit 100000
),
-- One slip leaves the first four letters or the last four as they are: other names need no forms.
ends as (
    select distinct left(name_key, 4) as part from stray
    union
    select distinct right(name_key, 4) from stray
),
name as (
    select distinct name_key
    from star.bridge_agency_name
    where name_kind <> 'id' and length(name_key) >= 7
        and (left(name_key, 4) in (from ends) or right(name_key, 4) in (from ends))
),
placed as (
    select name_key, unnest(range(1, length(name_key) + 1)) as place, true as is_stray from stray
    union all
    select name_key, unnest(range(1, length(name_key) + 1)), false from name
),
form as (
    select is_stray, name_key, left(name_key, place - 1) || '*' || substr(name_key, place + 1) as form from placed
    union all
    -- '+' stands before a form that has one letter less than the text, '-' before one that has one less than the name.
    select is_stray, name_key, if(is_stray, '+', '-') || left(name_key, place - 1) || substr(name_key, place + 1) from placed
    union all
    select true, name_key, '-' || name_key from stray
    union all
    select false, name_key, '+' || name_key from name
),
pair as (
    select distinct written.name_key, near.name_key as near_key
    from form written
    join form near using (form)
    where written.is_stray and not near.is_stray
),
meant as (
    select pair.name_key, min(near_key) as near_key, min(name.agency_id) as agency_id, min(name.name) as name
    from pair
    join star.bridge_agency_name name on name.name_key = pair.near_key and name.name_kind <> 'id'
    group by pair.name_key
    having count(distinct name.agency_id) = 1
),
word as (
    select
        *,
        list_filter(
            list_zip(string_split(name_key, ' '), string_split(near_key, ' ')), lambda pair: pair[1] is distinct from pair[2]
        ) as other
    from meant
)
select name_key, agency_id, name
from word
where len(other) = 1
    and length(other[1][1]) >= 3 and length(other[1][2]) >= 3
    and not regexp_full_match(other[1][1], '[ivxlcdm]+') and not regexp_full_match(other[1][2], '[ivxlcdm]+')
    and regexp_replace(name_key, '[^\p{N}]', '', 'g') = regexp_replace(near_key, '[^\p{N}]', '', 'g');

create or replace temp table agency_text as
select
    text, agency_written.name_key, coalesce(exact.agency_id, slip.agency_id) as agency_id, slip.name as slip_of,
    agency_written.name_key in (select name_key from reconsidered) as is_reconsidered
from agency_written
left join (select * from agency_exact where count_agencies = 1) exact using (text)
left join agency_exact using (text)
left join agency_slip slip on slip.name_key = agency_written.name_key and agency_exact.text is null;

create or replace temp macro etl_slip_found(text, name, agency_id, count, noun) as
    etl_quote(text) || ' was taken for ' || etl_quote(name) || ' (' || agency_id || '), which differs in one letter; '
        || count || ' ' || noun || if(count = 1, ' names it.', 's name it.');
create or replace temp macro etl_slip_remedy() as
    'If that is wrong, say which agency it is with `analytics resolve`; or correct the name at the source.';
