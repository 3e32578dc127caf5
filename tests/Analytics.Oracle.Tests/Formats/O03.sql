create or replace temp view duty as
select * from read_csv('{folder}/report_duties.csv', all_varchar = true, header = true);

copy (select distinct agency_id, 'Cơ quan ' || agency_id as name_vi from duty) to '{drop}/agency.csv' (header);
-- A duty is known before it is due, its submission from the day it came.
copy (
    select
        duty_id, agency_id, period_label, due_date, null as submitted_date, 0 as evidence_count,
        0 as evidence_valid_count, waived as is_waived, '2020-01-01' as recorded_at
    from duty
    union all
    select
        duty_id, agency_id, period_label, due_date, submitted_date, evidence_count, evidence_valid_count, waived,
        submitted_date
    from duty
    where submitted_date is not null
) to '{drop}/report_duty.csv' (header);
