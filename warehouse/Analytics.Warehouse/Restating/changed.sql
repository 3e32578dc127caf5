-- Figures that differ from what was frozen. Counts of one thread more or less differ in the last bit, values are rounded.
create or replace temp table changed as
with published as (
    select *
    from star.fact_indicator_value
    where run_key = $run
)
select
    coalesce(published.indicator_id, restated.indicator_id) as indicator_id,
    coalesce(published.grain, restated.grain) as grain,
    coalesce(published.agency_id, restated.agency_id) as agency_id,
    if(coalesce(published.grain, restated.grain) = 'peer_group', coalesce(published.peer_group, restated.peer_group),
        null) as peer_group,
    coalesce(published.directive_id, restated.directive_id) as directive_id,
    coalesce(published.part, restated.part) as part,
    published.numerator as x_published, published.denominator as n_published, published.value as published,
    coalesce(published.status, 'NA') as status_published,
    restated.numerator as x_restated, restated.denominator as n_restated, restated.value as restated,
    coalesce(restated.status, 'NA') as status_restated
from published
full join figure restated
    on restated.indicator_id = published.indicator_id and restated.grain = published.grain
    and restated.agency_id is not distinct from published.agency_id
    and (restated.grain <> 'peer_group' or restated.peer_group is not distinct from published.peer_group)
    and restated.directive_id is not distinct from published.directive_id
    and restated.part is not distinct from published.part
where row(published.numerator, published.denominator, published.value, coalesce(published.status, 'NA'))
    is distinct from row(restated.numerator, restated.denominator, restated.value, coalesce(restated.status, 'NA'));

create or replace temp table unit_before as
select measure, unit_id, agency_id, directive_id, part, x, n from unit_template;

create or replace temp table unit_after as
from unit_before;
