-- Figures of the whole system that were published for earlier quarters and are others now, the largest difference first.
with official as (
    select
        run_key, period_key, known_date,
        row_number() over (partition by period_key order by known_date, run_key) as first_to_last,
        row_number() over (partition by period_key order by known_date desc, valid_date desc, run_key desc) as last_to_first
    from star.dim_run
    where not is_provisional and known_date <= $k
)
select
    period.end_date, definition.unit,
    if($en, coalesce(nullif(definition.name_en, ''), definition.name_vi), definition.name_vi) as name,
    published.known_date as published_date, before.value as published, after.value as restated,
    current.known_date as restated_date,
    if(before.indicator_key <> after.indicator_key, 'definition', 'records') as reason,
    count(*) over () as total
from official published
join official current
    on current.period_key = published.period_key and current.last_to_first = 1 and current.run_key <> published.run_key
join star.dim_period period on period.period_key = published.period_key and period.period_grain = 'quarter'
join star.fact_indicator_value before on before.run_key = published.run_key and before.grain = 'system'
join star.dim_indicator definition using (indicator_key)
join star.fact_indicator_value after on after.run_key = current.run_key and after.grain = 'system'
join star.dim_indicator after_definition
    on after_definition.indicator_key = after.indicator_key and after_definition.indicator_id = definition.indicator_id
where published.first_to_last = 1 and definition.parent_id is null and period.end_date <= $end
    and before.value is distinct from after.value
order by abs(after.value - before.value) / nullif(abs(before.value), 0) desc nulls last, definition.catalogue_number
limit 6
