create or replace temp table standing as
select task_id as id
from star.dim_task
where recorded_to is null and source = $source;
