-- One indicator: its query stands where the braces are.
insert into contribution by name
select measure, agency_id, directive_id, part, only_grain, weight, x, n, population, count(*) as units
from (
    from unit_template
    union all by name
    ({units})
)
group by all;
