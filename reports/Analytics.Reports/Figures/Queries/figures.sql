-- Every figure of the whole system, or of one agency, in the quarter of the report and the seven before it, companions too.
select
    indicator_id, figure.catalogue_number, version, if($en, coalesce(nullif(figure.name_en, ''), figure.name_vi), figure.name_vi) as name,
    definition.category, figure.unit, figure.direction, figure.estimator, definition.minimum_units, figure.target, period_code,
    end_date, numerator, denominator, count_units, value, low, high, status, rag, signal
from mart.indicator figure
join star.dim_indicator definition using (indicator_id, version)
where period_grain = 'quarter' and end_date <= $end and end_date > $end - interval 8 quarters
    and if($agency is null, grain = 'system', grain = 'agency' and agency_id = $agency)
order by indicator_id, end_date
