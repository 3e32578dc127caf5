-- Directives with tasks that are not classified: the one asked for by its id or number, or all.
select
    directive.directive_id, directive.number, directive.issuer, directive.signed_date,
    coalesce(if($en, coalesce(directive.title_en, directive.title_vi), directive.title_vi), directive.directive_id) as title
from star.dim_directive directive
where star.is_known(recorded_from, recorded_to, $k) and security_class = 'thuong'
    and ($directive = 'all' or directive.directive_id = $directive or nfc_normalize(directive.number) = nfc_normalize($directive))
    and exists (from report_assignment state where state.directive_id = directive.directive_id)
qualify row_number() over (partition by directive.directive_id order by directive.recorded_from desc nulls last) = 1
order by directive.directive_id
