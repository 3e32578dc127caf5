-- What the signals of the run have stored already is the same; only the groups too small for signals are new.
insert into star.fact_shrinkage by name
select $run as run_key, fit.*
from index_shrinkage fit
anti join star.fact_shrinkage stored
    on stored.run_key = $run and stored.indicator_id = fit.indicator_id and stored.peer_group = fit.peer_group
order by indicator_id, peer_group;
