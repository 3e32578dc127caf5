-- What the source sent before and has no longer. Without a list of what is present, only what it says is gone.
create or replace temp table deleted as
select id
from standing
anti join (select id from present_key where record_kind = $kind) present using (id)
where $has_list
union
select id
from standing
semi join (select id from gone_key where record_kind = $kind) gone using (id);
