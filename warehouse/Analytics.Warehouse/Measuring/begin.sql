-- What one measuring works on; gone with the connection. A contribution is one counted unit of one measure: its x and n
-- mean what the estimator of the measure says (rate: x of n; count: x; median, maximum: x; survival_median: x = 1 when
-- the time n ended in the event).
create or replace temp table contribution (
    measure      varchar not null,
    unit_id      varchar not null,
    agency_id    varchar,
    directive_id varchar,
    weight       double  not null,
    x            double,
    n            double
);

create or replace temp table figure as
select
    * exclude (run_key, period_key, indicator_key, agency_key, directive_key)
from star.fact_indicator_value
limit 0;
