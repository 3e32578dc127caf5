-- Duties that the source took back, in all their versions.
update star.fact_report_duty
set retracted_ts = $now_local
where source = $source and retracted_ts is null and duty_id in (select id from deleted);
