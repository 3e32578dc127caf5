-- Before the entries are changed: how many will be.
create or replace temp table changed_entry as
select count(*) as count_entries
from star.bridge_task_agency entry
join agency_text on agency_text.text = entry.agency_ref
where is_reconsidered and coalesce(agency_text.agency_id, '?unknown') <> entry.agency_id;

update ops.agency_decision
set agency_after = coalesce(meant.agency_id, '?unknown')
from (select agency_id from agency_text where text = (select text from reconsidered)) meant
where decision_key = (select max(decision_key) from ops.agency_decision);
