-- The figures as one hash, so that equal knowledge is seen to be equal and is not stored twice.
with lines as (
    -- A null and an empty text are not the same, and neither may shift what follows.
    select concat_ws(
        '|',
        indicator_id, grain, coalesce(agency_id, '~'), coalesce(peer_group, '~'), coalesce(directive_id, '~'),
        coalesce(part, '~'), coalesce(numerator::varchar, '~'), coalesce(denominator::varchar, '~'), count_units,
        coalesce(value::varchar, '~'), coalesce(low::varchar, '~'), coalesce(high::varchar, '~'),
        coalesce(standard_error::varchar, '~'), status, coalesce(rag, '~'), coalesce(shrunk::varchar, '~'),
        coalesce(shrunk_low::varchar, '~'), coalesce(shrunk_high::varchar, '~'), coalesce(signal, '~')) as line
    from figure
),
hashed as (
    select
        sha256(concat_ws('|', $v::varchar, $k::varchar, $definitions, string_agg(line, chr(10) order by line))) as result_hash,
        count(*) as figures
    from lines
)
select
    $code || '-' || left(result_hash, 8) as run_id,
    result_hash,
    figures,
    result_hash is distinct from (
        select arg_max(dim_run.result_hash, run_key)
        from star.dim_run
        where period_key = $period and valid_date = $v and known_date = $k) as is_new
from hashed;
