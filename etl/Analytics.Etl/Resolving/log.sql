select
    decision_key as Number, act as Act, agency_text as Text, agency_before as Before, agency_after as After,
    decided_by as DecidedBy, because as Because, decided_at as DecidedAt, count_entries as Entries, count_leads as Leads,
    count_duties as Duties, count_measurements as Measurements
from ops.agency_decision
order by decision_key desc
limit $limit;
