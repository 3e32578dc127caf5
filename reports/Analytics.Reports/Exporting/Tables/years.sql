select distinct {year} as year
from {table}
order by 1;
