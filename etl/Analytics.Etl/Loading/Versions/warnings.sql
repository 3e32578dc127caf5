insert into new_warning
with named as (
    {named_agencies}
)
select
    'unknown_agency', '{kind}', text,
    'No agency is known by the name ' || etl_quote(text) || '; ' || count(*)
        || if(count(*) = 1, ' record names it.', ' records name it.'),
    coalesce('Nearest: ' || any_value(names) || '. ', '') || 'Correct the name, or send it as an alias of its agency.',
    count(*)
from named
left join agency_nearest using (text)
where agency_id = '?unknown'
group by text;

insert into new_warning
with named as (
    {named_agencies}
)
select
    'name_slip', '{kind}', text,
    etl_slip_found(text, any_value(slip_of), any_value(agency_id), count(*), 'record'), etl_slip_remedy(), count(*)
from named
where slip_of is not null
group by text;
