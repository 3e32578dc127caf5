-- Kaplan-Meier by kind of product: the four with most tasks of the last two years.
select curve.family, curve.t as day, curve.s as survival, family.peers, family.longest
from star.survival('report_lifetime') curve
join (
    select family, count(*) as peers, max(t) as longest
    from report_lifetime
    where family <> ''
    group by family
    having count(*) >= 10 and count(*) filter (is_ended) >= 5
    order by peers desc, family
    limit 4
) family using (family)
order by family.peers desc, curve.family, curve.t
