insert into refused
select
    'agency_group', _file, _line, 'unknown_reference',
    if(team.agency_id is null, 'group_id ', 'agency_id ') || etl_quote(stray.text)
        || ' is no agency that is known here' || coalesce(', the nearest are ' || names, '')
        || '. Send that agency or correct the name; the record is held and tried again with every pull.'
from input_agency_group input
join agency_text team on team.text = input.group_id
join agency_text member on member.text = input.agency_id
join agency_text stray on stray.text = if(team.agency_id is null, team.text, member.text)
left join agency_nearest on agency_nearest.text = stray.text
where team.agency_id is null or member.agency_id is null;

insert into new_warning
select
    'name_slip', 'agency_group', text, etl_slip_found(text, slip_of, agency_id, count_records, 'record'), etl_slip_remedy(),
    count_records
from agency_text
join agency_mention mention using (text)
where slip_of is not null and mention.record_kind = 'agency_group';

update input_agency_group
set group_id = team.agency_id, agency_id = member.agency_id
from agency_text team, agency_text member
where team.text = group_id and member.text = input_agency_group.agency_id
    and team.agency_id is not null and member.agency_id is not null;
