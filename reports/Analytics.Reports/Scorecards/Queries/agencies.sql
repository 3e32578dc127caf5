-- Agencies with a figure in the quarter: the one asked for, or all.
select
    agency.agency_id, if($en, coalesce(agency.name_en, agency.name_vi), agency.name_vi) as name,
    coalesce(agency.peer_group, 'khac') as peer_group,
    index.is_published, index.index_value as value, index.low, index.high, index.tier, index.reason_code, index.quality_grade,
    index.tier is not null and max(index.tier) over (partition by index.peer_group) > 1 as is_separable
from mart.agency agency
left join mart.effectiveness_index_as_known($k) index on index.agency_id = agency.agency_id and index.period_code = $period
where agency.agency_id <> '?unknown'
    and exists (
        from mart.indicator_as_known($k) figure
        where figure.agency_id = agency.agency_id and figure.grain = 'agency' and figure.period_code = $period)
qualify $agency = 'all' or agency.agency_id = $agency
order by agency.agency_id
