-- The figures as one hash, so that equal knowledge is seen to be equal and is not stored twice.
with lines as (
    -- A null and an empty text are not the same, and neither may shift what follows.
    select array_to_string(list_transform(
        [indicator_id, grain, agency_id, peer_group, directive_id, part, numerator::varchar, denominator::varchar,
            count_units::varchar, value::varchar, low::varchar, high::varchar, standard_error::varchar, status, rag,
            shrunk::varchar, shrunk_low::varchar, shrunk_high::varchar, signal],
        lambda cell: coalesce(cell, '~')), '|') as line
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
