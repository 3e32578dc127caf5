-- Rule R4, first look: does a new event, or one that was taken back or sent again, share the act or the uid with any other
-- event? Hashes, because there may be millions and usually none does; what they find is looked at by its real values
-- afterwards.

create or replace temp table doubtful_key as
with
fresh as materialized (
    select
        hash(assignment_key, event_type_key, effective_date, new_due_date) as act_hash,
        if(source_event_uid is null, null, hash(source, source_event_uid)) as uid_hash
    from star.fact_status_event
    where batch_key = $batch_key and not is_rejected
    union all
    select
        hash(assignment_key, event_type_key, effective_date, new_due_date),
        if(source_event_uid is null, null, hash(source, source_event_uid))
    from star.fact_status_event
    semi join changed_event using (event_key)
    where not is_rejected
),
old as (
    select
        hash(assignment_key, event_type_key, effective_date, new_due_date) as act_hash,
        if(source_event_uid is null, null, hash(source, source_event_uid)) as uid_hash
    from star.fact_status_event
    anti join changed_event using (event_key)
    where batch_key <> $batch_key and not is_rejected
)
select 'act' as kind, act_hash as hash from fresh group by act_hash having count(*) > 1
union
select 'act', act_hash from fresh semi join old using (act_hash)
union
select 'uid', uid_hash from fresh where uid_hash is not null group by uid_hash having count(*) > 1
union
select 'uid', uid_hash from fresh semi join old using (uid_hash);
