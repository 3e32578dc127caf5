-- Indicators whose definition is another one than in the quarter before.
select
    if($en, coalesce(nullif(now.name_en, ''), now.name_vi), now.name_vi) as name, before.version as earlier_version, now.version
from mart.indicator_as_known($k) now
join mart.indicator_as_known($k) before using (indicator_id, grain)
where now.grain = 'system' and now.parent_id is null and now.period_code = $period and before.period_code = $previous
    and before.version <> now.version
order by now.catalogue_number
