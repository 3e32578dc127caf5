-- The figures of the product as they are compared. Intervals of rates alone: the plain script makes no other.
create or replace temp table compared as
select
    indicator_id, grain, agency_id, if(grain = 'peer_group', figure.peer_group, null) as peer_group, directive_id, part,
    value, if(estimator = 'rate', low, null) as low, if(estimator = 'rate', high, null) as high
from star.fact_indicator_value figure
join star.dim_indicator using (indicator_key, indicator_id)
where value is not null;
