-- Records of one key with different content: which of them is right, nobody here can know, so none is loaded.
insert into refused
with
conflict as (
    select _file, _line, _name, unnest(_all) as other
    from repeated
    where _verdict = 'contradiction'
),
place as (
    select
        conflict._file, conflict._line, _name,
        if(other.f = 0, held.file_name || ':' || held.line_number || ' (held)', source_file.file_name || ':' || other.l) as place
    from conflict
    left join source_file on source_file._file = other.f
    left join held on other.f = 0 and held._line = other.l and held.record_kind = $kind
    where (other.f, other.l) <> (conflict._file, conflict._line)
)
select
    $kind, _file, _line, 'contradiction',
    any_value(_name) || ' stands more than once with different content; see also '
        || array_to_string(list(place order by place)[:3], ', ')
        || if(count(*) > 3, ' and ' || (count(*) - 3) || ' more', '')
        || '. Send one record with this key.'
from place
group by _file, _line;
