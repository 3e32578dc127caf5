insert into star.fact_indicator_value by name
with directive as (
    select directive_id, directive_key
    from star.dim_directive
    where star.is_known(recorded_from, recorded_to, $k)
)
select
    $run as run_key, measure.indicator_key, $period as period_key,
    agency.agency_key, directive.directive_key,
    figure.*
from figure
join measure on measure.indicator_id = figure.indicator_id
left join measured_agency agency using (agency_id)
left join directive using (directive_id)
order by figure.indicator_id, figure.grain, figure.agency_id, figure.peer_group, figure.directive_id, figure.part;
