-- What one measuring works on; gone with the connection. A counted unit has its x and n, which mean what the estimator of
-- the measure says (rate: x of n; count: x; median, maximum: x; ratio, peer_ratio: sum of x over sum of n;
-- survival_median: x = 1 when the time n ended in the event). Owed and not supplied (rule R11) is n = 0 in a rate, and an x
-- of null in a ratio.
create or replace temp table unit_template (
    measure      varchar,
    unit_id      varchar,
    agency_id    varchar,
    directive_id varchar,
    part         varchar, -- member of the indicator's own dimension
    only_grain   varchar, -- counts in this grain alone; null = in all
    weight       double,
    x            double,
    n            double,
    population   double   -- size of what n was sampled from; null = not a sample, or not known
);

-- Units that count alike are one row: nothing below depends on who they are.
create or replace temp table contribution as
select ''::varchar as estimator, * exclude (unit_id), ''::varchar as peer_group, 0::bigint as units
from unit_template;

create or replace temp table figure as
select
    * exclude (run_key, period_key, indicator_key, agency_key, directive_key)
from star.fact_indicator_value
limit 0;

create or replace temp table estimate as
select
    indicator_id, grain, agency_id, peer_group, directive_id, part,
    0::bigint as count_rows, count_units, numerator, denominator, value, low, high, standard_error
from figure;
