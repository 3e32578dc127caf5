-- Each version that is stored, with its words in the order of IndicatorRow.Texts.
with companion as (
    select parent_id, version, string_agg(name_vi || ' ' || name_en, chr(10) order by indicator_id) as names
    from star.dim_indicator
    where parent_id is not null
    group by parent_id, version
)
select
    indicator_id, definition.version, sql_hash,
    concat_ws(chr(10), catalogue_number, name_vi, name_en, category, definition, definition_vi, edge_cases, example, grains,
        coalesce(monthly, ''), threshold_source, called_for_by,
        coalesce(interval_kind, ''), companion.names)
from star.dim_indicator definition
left join companion on companion.parent_id = definition.indicator_id and companion.version = definition.version
where definition.parent_id is null;
