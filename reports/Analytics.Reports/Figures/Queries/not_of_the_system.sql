-- Indicators that the quarter has for agencies, directives or parts, and not for the system as a whole.
select catalogue_number as number, any_value(if($en, coalesce(nullif(name_en, ''), name_vi), name_vi)) as name
from mart.indicator_as_known($k)
where period_grain = 'quarter' and period_code = $period and parent_id is null
group by catalogue_number
having count(*) filter (where grain = 'system') = 0
order by catalogue_number
