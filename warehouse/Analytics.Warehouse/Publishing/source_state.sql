select
    source, checked_at,
    (select count(*) from ops.quarantine held where held.source = known.source and released_at is null) as quarantined
from ops.source known
order by source;
