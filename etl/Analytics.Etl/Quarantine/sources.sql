select source as Name, coalesce(bool_or(batch.is_simulated), false) as IsSimulated
from ops.held_record held
left join ops.batch batch using (source)
where reason_code <> 'malformed'
    and $source in ('', source) and $kind in ('', record_kind) and $reason in ('', reason_code)
group by source
order by source;
