select *
from report_silent
order by is_second_period desc, name, agency_id
