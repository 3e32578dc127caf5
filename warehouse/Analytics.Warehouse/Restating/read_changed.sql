select
    changed.indicator_id as IndicatorId, measure.name_vi as NameVi, measure.unit as Unit, changed.grain as Grain,
    changed.agency_id as AgencyId, changed.peer_group as PeerGroup, changed.directive_id as DirectiveId, changed.part as Part,
    x_published as XPublished, n_published as NPublished, published as Published, status_published as StatusPublished,
    x_restated as XRestated, n_restated as NRestated, restated as Restated, status_restated as StatusRestated
from changed
join measure using (indicator_id)
order by
    coalesce(measure.catalogue_number, 99), changed.indicator_id,
    list_position(['system', 'peer_group', 'agency', 'directive', 'agency_directive', 'part', 'agency_part'], grain),
    agency_id, changed.peer_group, directive_id, part
