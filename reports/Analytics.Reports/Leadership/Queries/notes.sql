-- What happened in the months of a chart: directives that were signed, the newest first.
select signed_date as date, number as text
from star.dim_directive
where signed_date <= $end and signed_date > $end - interval 24 months
    and number is not null and not is_stub and security_class = 'thuong'
    and star.is_known(recorded_from, recorded_to, $k)
    and exists (from report_assignment state where state.directive_id = dim_directive.directive_id)
order by signed_date desc, number
limit 4
