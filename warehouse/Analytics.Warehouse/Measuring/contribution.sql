-- One indicator: its query stands where the braces are.
insert into contribution by name
with unit as (
    select measure, agency_id, directive_id, part, only_grain, weight, x, n, population, count(*) as units
    from (
        from unit_template
        union all by name
        ({units})
    )
    group by all
)
select unit.*, definition.estimator, measured_agency.peer_group
from unit
join measure definition on definition.indicator_id = unit.measure
left join measured_agency using (agency_id);
