update ops.agency_decision
set count_entries = (select count_entries from changed_entry),
    count_leads = (
        select count(*)
        from lead_before before
        where before.recorded_to is null and before.assignment_id not in (select assignment_id from lead_change)),
    count_duties = (select count(distinct row_key) from changed_version where record_kind = 'report_duty'),
    count_measurements = (
        select count(distinct row(record_kind, row_key)) from changed_version where record_kind <> 'report_duty')
where decision_key = (select max(decision_key) from ops.agency_decision);
