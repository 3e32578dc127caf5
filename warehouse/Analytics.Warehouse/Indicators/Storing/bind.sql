create or replace temp table bound as select * from (
{units}
) limit 0;
