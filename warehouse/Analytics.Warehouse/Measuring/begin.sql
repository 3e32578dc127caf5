-- What one measuring works on; gone with the connection. See unit_template.sql for what a counted unit is.

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
