insert into refused
select
    'agency_lineage', _file, _line, 'unknown_reference',
    if(before.agency_id is null, 'predecessor_id ', 'successor_id ') || etl_quote(stray.text)
        || ' is no agency that is known here' || coalesce(', the nearest are ' || names, '')
        || '. Send that agency or correct the name; the record is held and tried again with every pull.'
from input_agency_lineage input
join agency_text before on before.text = input.predecessor_id
join agency_text after on after.text = input.successor_id
join agency_text stray on stray.text = if(before.agency_id is null, before.text, after.text)
left join agency_nearest on agency_nearest.text = stray.text
where before.agency_id is null or after.agency_id is null;

insert into new_warning
select
    'name_slip', 'agency_lineage', text, etl_slip_found(text, slip_of, agency_id, count_records, 'record'), etl_slip_remedy(),
    count_records
from agency_text
join agency_mention mention using (text)
where slip_of is not null and mention.record_kind = 'agency_lineage';

update input_agency_lineage
set predecessor_id = before.agency_id, successor_id = after.agency_id
from agency_text before, agency_text after
where before.text = predecessor_id and after.text = successor_id
    and before.agency_id is not null and after.agency_id is not null;
