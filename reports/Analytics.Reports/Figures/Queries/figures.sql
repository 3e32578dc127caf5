-- Every figure of the whole system, of one agency or of every agency (all), or of one directive, in the quarter of the
-- report and the seven before it, companions too.
select
    indicator_id, figure.catalogue_number, version,
    if($en, coalesce(nullif(figure.name_en, ''), figure.name_vi), figure.name_vi) as name,
    definition.category, figure.unit, figure.direction, figure.estimator, definition.minimum_units,
    coalesce(definition.interval_kind = 'census', false) as is_census, figure.target, period_code, end_date,
    numerator, denominator, count_units, value, low, high, status, rag, signal, agency_id
from mart.indicator_as_known($k) figure
join star.dim_indicator definition using (indicator_id, version)
where period_grain = 'quarter' and end_date <= $end and end_date > $end - interval 8 quarters
    and case
        when $directive is not null then grain = 'directive' and directive_id = $directive
        when $agency = 'all' then grain = 'agency' and agency_id <> '?unknown'
        when $agency is not null then grain = 'agency' and agency_id = $agency
        else grain = 'system'
    end
order by agency_id, indicator_id, end_date
