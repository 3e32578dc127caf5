-- Reports of each known agency by month of their deadline, up to twelve months that end with the reported quarter.
with duty as (
    select
        agency_id,
        last_day(due_date) as end_date,
        coalesce(submitted_date <= $v, false) as is_sent,
        submitted_date > due_date as is_late
    from star.report_duty($k)
    where not is_waived and agency_id <> '?unknown'
        and due_date <= $end and due_date > $end - interval 12 months
        and (submitted_date <= $v or due_date < $k)
)
select
    duty.agency_id,
    if($en, coalesce(agency.name_en, agency.name_vi, duty.agency_id), coalesce(agency.name_vi, duty.agency_id)) as name,
    duty.end_date,
    count(*)::int as due,
    count(*) filter (duty.is_sent and duty.is_late)::int as late,
    count(*) filter (not duty.is_sent)::int as missing
from duty
left join mart.agency agency using (agency_id)
group by all
order by duty.agency_id, duty.end_date
