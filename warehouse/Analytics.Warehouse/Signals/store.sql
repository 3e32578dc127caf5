insert into star.fact_shrinkage by name
select $run as run_key, *
from shrinkage
order by indicator_id, peer_group;

insert into star.fact_control_limit by name
select $run as run_key, *
from control_limit
order by indicator_id, method;
