-- How far the chance of a task could differ, as far as its peers can say.

alter table star.fact_prospect add column chance_low double;
alter table star.fact_prospect add column chance_high double;
comment on column star.fact_prospect.chance_low is 'Lower end of the log-log 95% band of the chance; null without a model, for a chance of 0 or 1, and in runs measured before it was kept.';
comment on column star.fact_prospect.chance_high is 'Upper end of it.';
