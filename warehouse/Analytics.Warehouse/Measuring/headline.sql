-- As in reports, what was counted whole has no interval.
select
    period_vi, valid_date, known_date, figure.name_vi, figure.unit, figure.estimator, numerator, denominator, value,
    if(definition.interval_kind = 'census', null, low) as low, if(definition.interval_kind = 'census', null, high) as high, rag
from mart.indicator figure
join star.dim_indicator definition using (indicator_id, version)
where grain = 'system' and period_grain = 'quarter' and figure.parent_id is null
    and period_code = (select max(period_code) from mart.indicator where period_grain = 'quarter')
order by figure.catalogue_number;
