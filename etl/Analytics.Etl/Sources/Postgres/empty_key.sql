select 'true'
where exists (
    select
    from {relation} as source
    where {condition}
        and ({empty}))
