select format_type(oid, -1)
from unnest(cast($1 as oid[])) with ordinality type (oid, place)
order by place
