-- The effectiveness index of the quarter; null where it is not published.
select
    fact.agency_id, coalesce(if($en, coalesce(agency.name_en, agency.name_vi), agency.name_vi), fact.agency_id) as name,
    fact.peer_group, fact.index_value as value, fact.low, fact.high, fact.tier, fact.band, fact.is_published, fact.reason_code,
    fact.quality_grade,
    max(fact.tier) over (partition by fact.peer_group) > 1 as is_separable
from mart.effectiveness_index_as_known($k) fact
left join mart.agency agency using (agency_id)
where fact.period_code = $period and fact.agency_id <> '?unknown'
order by fact.peer_group, fact.tier, fact.index_value desc, fact.agency_id
