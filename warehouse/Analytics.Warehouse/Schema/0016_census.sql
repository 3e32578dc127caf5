-- A rate that counts everything and samples nothing.

comment on column star.dim_indicator.interval_kind is 'Of a ratio: jackknife, range (one unit left out) or none. Of a rate: census = everything is counted and nothing sampled, so reports print no interval; Wilson''s is stored all the same. Null = the one of the estimator.';
