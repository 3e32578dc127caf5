create or replace temp table standing as
select distinct duty_id as id
from star.fact_report_duty
where retracted_ts is null and source = $source;
