-- One round: an event is kept when nothing undecided stands before it in its groups; what stands after a kept event in
-- one of its groups repeats it. An event that was dropped makes no duplicate (E8), so each round waits for the last.

update candidate
set verdict = 'kept'
where verdict is null
    and place in (select min(place) from candidate where verdict is null group by act_group)
    and (uid_group is null
        or place in (select min(place) from candidate where verdict is null and uid_group is not null group by uid_group));

update candidate
set verdict = 'repeated'
where verdict is null
    and (act_group in (select act_group from candidate where verdict = 'kept')
        or uid_group in (select uid_group from candidate where verdict = 'kept' and uid_group is not null));
