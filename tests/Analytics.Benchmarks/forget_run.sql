delete from star.fact_indicator_value;
delete from star.fact_assignment;
delete from star.dim_run;
