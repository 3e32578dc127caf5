-- What a directive goes back to, and what goes back to it, the nearest first.
with related as (
    select ancestor_id as other_id, relation, depth, true as is_earlier
    from star.directive_lineage
    where directive_id = $directive

    union all

    select directive_id, relation, depth, false
    from star.directive_lineage
    where ancestor_id = $directive
)

select
    related.is_earlier, related.depth, related.relation,
    coalesce(directive.number, related.other_id) as number,
    coalesce(if($en, coalesce(directive.title_en, directive.title_vi), directive.title_vi), '') as title,
    directive.signed_date
from related
left join star.dim_directive directive
    on directive.directive_id = related.other_id and star.is_known(directive.recorded_from, directive.recorded_to, $k)
where related.other_id <> $directive and coalesce(directive.security_class, 'thuong') = 'thuong'
order by related.is_earlier desc, related.depth, directive.signed_date desc nulls last, related.other_id
limit 10
