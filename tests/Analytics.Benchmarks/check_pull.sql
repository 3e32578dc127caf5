select concat_ws(' ',
    (select count(*) from star.fact_status_event), 'events',
    (select count(*) from star.duplicate_event), 'repeated',
    (select count(*) from star.bridge_assignment_lead), 'assignments',
    (select count(*) from star.fact_report_duty), 'duties');
