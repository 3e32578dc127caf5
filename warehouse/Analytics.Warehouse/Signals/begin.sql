-- What the statistics say of the rows of the temp table figure, to be put into them in one go; and what they were made of,
-- until there is a run to store it under.
create or replace temp table figure_signal (
    figure_row  bigint not null,
    shrunk      double,
    shrunk_low  double,
    shrunk_high double,
    signal      varchar
);

create or replace temp table shrinkage as
select * exclude (run_key)
from star.fact_shrinkage
limit 0;

create or replace temp table control_limit as
select * exclude (run_key)
from star.fact_control_limit
limit 0;
