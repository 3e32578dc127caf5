delete from star.duplicate_event where event_key in (select event_key from candidate);

insert into star.duplicate_event (event_key, duplicate_of)
with pair as (
    select later.event_key, first.event_key as first_key, first.place
    from candidate later
    join candidate first using (act_group)
    where later.verdict = 'repeated' and first.verdict = 'kept' and first.place < later.place
    union all
    select later.event_key, first.event_key, first.place
    from candidate later
    join candidate first using (uid_group)
    where later.verdict = 'repeated' and first.verdict = 'kept' and first.place < later.place
)
select event_key, min_by(first_key, place)
from pair
group by event_key
order by event_key;
