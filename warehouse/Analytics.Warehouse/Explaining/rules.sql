-- "R8: on time, done on 2025-12-01 by its deadline" is of the rule "R8: on time"; other numbers and days are left open.
with named as (
    select
        *, regexp_extract(rule, '^[RE][0-9]+:') as number,
        trim(regexp_extract(rule, '^[^,;(]*')) as words
    from explained
)
select
    number || regexp_replace(words[len(number) + 1:], '[0-9][0-9.-]*', '…', 'g') as Rule,
    count(*) filter (is_counted) as Counted, count(*) filter (not is_counted) as NotCounted,
    coalesce(sum(x), 0) as X, coalesce(sum(n), 0) as N
from named
group by all
order by Counted desc, Rule
