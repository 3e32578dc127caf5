create or replace temp table defined as
select
    $id as indicator_id, $parent as parent_id, $number::smallint as catalogue_number, $version as version,
    $name_vi as name_vi, $name_en as name_en, $category as category, $definition as definition,
    $definition_vi as definition_vi, $edge_cases as edge_cases, $example as example,
    $unit as unit, $direction as direction, $estimator as estimator, $scale::double as scale, $offset::double as value_offset,
    $interval as interval_kind, $target::double as target, $green::double as green_limit, $amber::double as amber_limit,
    $zone_high::double as zone_high, $relative_to as relative_to,
    $red_companion as red_companion, $red_above::double as red_above,
    $needs as needs_companion, $needs_at_least::double as needs_at_least,
    $minimum_units as minimum_units, $unit_kind as unit_kind, $part as part_kind, $grains as grains, $monthly as monthly,
    $threshold_source as threshold_source, $called_for_by as called_for_by, $hash as sql_hash;

-- A version keeps its key: figures point to it.
create or replace temp table replaced as
select indicator_key
from star.dim_indicator
join defined using (indicator_id, version);

delete from star.dim_indicator
where indicator_key in (select indicator_key from replaced);

insert into star.dim_indicator by name
select
    coalesce(
        (select indicator_key from replaced), (select max(indicator_key) from star.dim_indicator) + 1, 1) as indicator_key,
    defined.*, false as is_current
from defined;
