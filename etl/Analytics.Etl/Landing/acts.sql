select
    act as Act, about as About, agency_id as AgencyId, decider as "By", because as Because, moment as "At",
    batch.manifest as "After"
from (
    select
        act, agency_text as about, agency_id, decided_by as decider, because, decided_at as moment, input_batch, 1 as kind,
        decision_key as number
    from ops.agency_decision
    union all
    -- What a release decided by itself, it decides again.
    select act, record_hash, null, acted_by, because, acted_at, input_batch, 2, min(act_key)
    from ops.quarantine_act
    where acted_by <> 'release'
    group by all
)
left join ops.batch batch on batch.batch_key = input_batch
order by moment, kind, number;
