-- All that a run stores.
delete from star.fact_index_score;
delete from star.fact_index_pillar;
delete from star.fact_prospect;
delete from star.fact_index;
delete from star.fact_shrinkage;
delete from star.fact_control_limit;
delete from star.fact_indicator_value;
delete from star.fact_assignment_month;
delete from star.fact_assignment;
delete from star.dim_run;
