-- How well the chances of open tasks were foreseen: of those that were given about 0.7, about 0.7 should have been on time.
create or replace view mart.forecast_reliability as
with ended as (
    select
        run.period_code, least(floor(prospect.chance * 10), 9) as tenth, prospect.chance,
        (assignment.verdict = 'on_time')::int as is_on_time
    from star.fact_prospect prospect
    join mart.run run using (run_key)
    join star.fact_assignment assignment using (assignment_id)
    where prospect.basis = 'model' and assignment.verdict in ('on_time', 'late') and assignment.due_date = prospect.due_date
)
select
    period_code, tenth / 10 as chance_from, (tenth + 1) / 10 as chance_to, avg(chance) as mean_chance,
    sum(is_on_time) as numerator, count(*) as denominator, avg(is_on_time) as on_time_share,
    star.wilson_low(sum(is_on_time), count(*)) as low, star.wilson_high(sum(is_on_time), count(*)) as high,
    avg((chance - is_on_time) ** 2) as brier_score
from ended
group by period_code, tenth;

comment on view mart.forecast_reliability is 'Grain: one tenth of the chance of being on time x quarter at whose end it was foreseen. What became of the tasks by the newest cut that was measured; those whose deadline was moved since are left out. A tenth without a task has no row.';
comment on column mart.forecast_reliability.period_code is 'The quarter at whose end the chance was given, by its current run; the tasks were due in the next.';
comment on column mart.forecast_reliability.chance_from is 'Lower end of the tenth, inclusive.';
comment on column mart.forecast_reliability.chance_to is 'Upper end of the tenth, exclusive but for 1.';
comment on column mart.forecast_reliability.mean_chance is 'Mean of the chances that were given.';
comment on column mart.forecast_reliability.numerator is 'Tasks that were on time.';
comment on column mart.forecast_reliability.denominator is 'Tasks that were on time or late.';
comment on column mart.forecast_reliability.on_time_share is 'Their ratio: near mean_chance when the forecast is reliable.';
comment on column mart.forecast_reliability.low is 'Lower end of Wilson''s 95% interval of the share.';
comment on column mart.forecast_reliability.high is 'Upper end.';
comment on column mart.forecast_reliability.brier_score is 'Mean squared distance of the chance from what happened: 0 is perfect, 0.25 knows nothing.';
