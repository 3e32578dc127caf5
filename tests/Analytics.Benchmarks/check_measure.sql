-- Every figure compared: in short, and for every indicator and grain how many there are and a hash over them. Adding nothing
-- makes a negative zero positive.
with line as (
    select
        indicator_id, grain,
        concat_ws('|', coalesce(agency_id, '~'), coalesce(peer_group, '~'), coalesce(directive_id, '~'), coalesce(part, '~'),
            round(value, 6) + 0.0, coalesce((round(low, 6) + 0.0)::varchar, '~'),
            coalesce((round(high, 6) + 0.0)::varchar, '~')) as line
    from compared
),
part as (
    select
        indicator_id, indicator_id || '@' || grain as name, count(*) as figures,
        left(md5(string_agg(line, chr(10) order by line)), 8) as hash
    from line
    group by indicator_id, grain
)
select
    concat_ws(' ',
        sum(figures), 'figures of', count(distinct indicator_id) filter (not contains(indicator_id, '/')), 'indicators and',
        count(distinct indicator_id) filter (contains(indicator_id, '/')), 'companions, hash',
        left(md5(string_agg(name || hash, ' ' order by name)), 8)) as summary,
    string_agg(name || '=' || figures || ':' || hash, ' ' order by name) as parts
from part;
