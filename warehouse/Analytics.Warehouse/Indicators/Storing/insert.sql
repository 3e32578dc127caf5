insert into star.dim_indicator by name
select
    coalesce((select max(indicator_key) from star.dim_indicator), 0) + 1 as indicator_key,
    $id as indicator_id, $parent as parent_id, $number::smallint as catalogue_number, $version as version,
    $name_vi as name_vi, $name_en as name_en, $category as category, $definition as definition,
    $unit as unit, $direction as direction, $estimator as estimator, $scale as scale,
    $target as target, $green as green_limit, $amber as amber_limit,
    $red_companion as red_companion, $red_above as red_above, $minimum_units as minimum_units, $grains as grains,
    $threshold_source as threshold_source, $called_for_by as called_for_by,
    $hash as sql_hash, true as is_current;
