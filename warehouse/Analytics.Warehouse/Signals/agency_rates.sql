-- Rates of agencies that have something to divide by, with the agencies that they may be compared with.
select
    figure.rowid as figure_row, figure.indicator_id, figure.peer_group, figure.numerator, figure.denominator,
    scale, coalesce(value_offset, 0) as value_offset
from figure
join measure using (indicator_id)
where figure.grain = 'agency'
    and estimator = 'rate'
    and figure.denominator > 0
    and figure.peer_group is not null
    and figure.agency_id <> '?unknown'
order by figure.indicator_id, figure.peer_group, figure.agency_id;
