create or replace temp table decided as
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
select event_key, min_by(first_key, place) as duplicate_of
from pair
group by event_key;

-- What repeated an event that was taken back did so until then; every other answer is as if it had been known always.
update star.duplicate_event
set until_ts = $now_local
where until_ts is null
    and event_key in (select event_key from candidate)
    and duplicate_of in (select event_key from changed_event where is_retracted);

delete from star.duplicate_event
where until_ts is null and event_key in (select event_key from candidate);

insert into star.duplicate_event (event_key, duplicate_of, from_ts)
select decided.event_key, decided.duplicate_of, max(earlier.until_ts)
from decided
left join star.duplicate_event earlier on earlier.event_key = decided.event_key
group by decided.event_key, decided.duplicate_of
order by decided.event_key;
