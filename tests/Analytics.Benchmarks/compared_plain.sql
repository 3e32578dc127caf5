-- The figures of the plain script as they are compared, rounded first as stored figures are.
create or replace temp table compared as
select
    indicator_id, grain, agency_id, if(grain = 'peer_group', peer_group, null) as peer_group, directive_id, part,
    round(value, 9) as value, round(low, 9) as low, round(high, 9) as high
from plain_figure
where value is not null;
