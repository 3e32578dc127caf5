-- The frozen figures of a run that the index may read: indicators of agencies, and of the system for data quality.
select
    figure.grain, figure.agency_id, figure.agency_key, figure.peer_group, figure.indicator_id,
    figure.status, figure.numerator, figure.denominator, figure.value, figure.standard_error
from star.fact_indicator_value figure
join star.dim_indicator definition using (indicator_key)
where figure.run_key = $run
    and definition.parent_id is null
    and (figure.grain = 'system' or figure.grain = 'agency' and figure.peer_group is not null)
    and figure.agency_id is distinct from '?unknown'
order by figure.peer_group, figure.agency_id, figure.indicator_id;
