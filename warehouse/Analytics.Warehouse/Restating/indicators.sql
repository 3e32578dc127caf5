select distinct split_part(indicator_id, '/', 1)
from changed
order by all;
