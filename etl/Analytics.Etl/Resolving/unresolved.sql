select
    agency_text as Text, count_records as Records, to_json(kinds)::varchar as Kinds, first_batch as FirstBatch,
    to_json(suggestions)::varchar as Suggestions
from ops.unresolved_agency
order by Records desc, Text
limit $limit;
