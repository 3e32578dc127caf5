-- {table}: a later recorded_at is a new version.

create or replace temp table row_{kind} as
select
    input.*, known.{row_key} as known_key,
    case
        when known.{row_key} is null then 'new'
        when row({content}) is distinct from row({known_content}) then 'other'
        when {same_agencies} then if(known.retracted_ts is null, 'same', 'changed')
        -- The same record, whose agency is known now, or which was taken back and is there again.
        when {mended_agencies} then 'changed'
        else 'other'
    end as outcome
from input_{kind} input
left join {table} known on known.source = $source and {same_key}
{one_known};

insert into refused
select
    '{kind}', _file, _line, 'contradiction',
    {named_key} || ' was loaded before with other content. Send the change with a later recorded_at.'
from row_{kind}
where outcome = 'other';

update {table}
set {set_agencies} retracted_ts = null
from row_{kind} input
where input.outcome = 'changed' and input.known_key = {table_alone}.{row_key};

insert into {table} ({columns})
select {values}
from row_{kind} input
where outcome = 'new';
