create or replace temp table standing as
select distinct {deleted_by} as id
from {table}
where retracted_ts is null and source = $source;
