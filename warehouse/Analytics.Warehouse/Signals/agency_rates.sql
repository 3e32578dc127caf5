-- Rates of agencies that have something to divide by, with the agencies that they may be compared with.
select
    figure.rowid as figure_row, figure.indicator_id, figure.peer_group, figure.numerator, figure.denominator,
    definition.scale, coalesce(definition.value_offset, 0) as value_offset
from figure
join star.dim_indicator definition on definition.indicator_id = figure.indicator_id and definition.is_current
where figure.grain = 'agency'
    and definition.estimator = 'rate'
    and figure.denominator > 0
    and figure.peer_group is not null
    and figure.agency_id <> '?unknown'
order by figure.indicator_id, figure.peer_group, figure.agency_id;
