-- What is classified above the level of the pack, and what hangs on it. A class in any version of a record counts: what was
-- ever classified stays out. A class that is not known counts as the highest.
create table pack.withheld.directive as
select distinct directive_key, directive_id
from star.dim_directive
where directive_id in (
    select directive_id
    from star.dim_directive
    where not $highest and not list_contains(string_split($open, ','), security_class));

-- A task under a classified directive is classified too, and so is a part of it or one that says it again.
create table pack.withheld.task as
with recursive
task as (
    select task_id, directive_id, source_directive_id, security_class, unnest([parent_task_id, canonical_task_id]) as of_task_id
    from star.dim_task
),
classified as (
    select task_id
    from task
    where (not $highest and not list_contains(string_split($open, ','), security_class))
        or directive_id in (select directive_id from pack.withheld.directive)
        or source_directive_id in (select directive_id from pack.withheld.directive)
    union
    select task.task_id
    from task
    join classified on classified.task_id = task.of_task_id
)
select distinct task_key, task_id
from star.dim_task
where task_id in (select task_id from classified);

create table pack.withheld.assignment as
select distinct assignment_key, assignment_id
from star.bridge_assignment_lead
where task_id in (select task_id from pack.withheld.task);

create table pack.withheld.event as
select event_key, event_id
from star.fact_status_event
where assignment_key in (select assignment_key from pack.withheld.assignment);

create table pack.withheld.duty as
select duty_key, duty_id
from star.fact_report_duty
where task_id in (select task_id from pack.withheld.task)
    or directive_id in (select directive_id from pack.withheld.directive);

create table pack.withheld.metric as
select distinct metric_id
from star.dim_metric
where task_id in (select task_id from pack.withheld.task);
