-- The new records on units that a changed figure counted before or counts now, with what the unit counted as.
with
unit as (
    select
        coalesce(earlier.measure, later.measure) as measure, coalesce(earlier.unit_id, later.unit_id) as unit_id,
        coalesce(earlier.agency_id, later.agency_id) as agency_id,
        coalesce(earlier.directive_id, later.directive_id) as directive_id,
        coalesce(earlier.part, later.part) as part,
        earlier.x as x_before, earlier.n as n_before, later.x as x_after, later.n as n_after
    from unit_before earlier
    full join unit_after later
        on later.measure = earlier.measure and later.unit_id = earlier.unit_id
        and later.agency_id is not distinct from earlier.agency_id
),
kind as (
    select indicator_id, unit_kind
    from measure
)
select
    unit.measure as IndicatorId, unit.unit_id as UnitId, unit.agency_id as AgencyId, agency.peer_group as PeerGroup,
    unit.directive_id as DirectiveId, unit.part as Part,
    unit.x_before as XBefore, unit.n_before as NBefore, unit.x_after as XAfter, unit.n_after as NAfter,
    news.what as What, news.record_id as RecordId, news.recorded_ts as RecordedAt
from unit
join kind on kind.indicator_id = unit.measure
join new_knowledge news on news.unit_kind = kind.unit_kind and news.unit_id = unit.unit_id
left join star.agency_on($v::date, $later::date) agency on agency.agency_id = unit.agency_id
where unit.measure in (select indicator_id from changed)
-- An agency's figure has a hundred records at most; what changed a unit comes first.
qualify row_number() over (
    partition by unit.measure, unit.agency_id
    order by
        row(x_before, n_before) is distinct from row(x_after, n_after) desc, unit.unit_id, news.recorded_ts, news.record_id
) <= 100
order by
    unit.measure, row(x_before, n_before) is distinct from row(x_after, n_after) desc, unit.unit_id, news.recorded_ts,
        news.record_id
