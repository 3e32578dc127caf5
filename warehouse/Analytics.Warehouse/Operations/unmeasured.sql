with loaded as (
    select
        exists (from ops.recorded) as measurable,
        (select max(finished_at) from ops.batch where rows_loaded > 0) as last_load,
        (select max(started_at) from ops.job_run where job = 'measure' and subject = '' and outcome = 'done') as last_measuring
)
select measurable and coalesce(last_load > coalesce(last_measuring, '-infinity'), false)
from loaded;
