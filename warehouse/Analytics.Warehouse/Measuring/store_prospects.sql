insert into star.fact_prospect by name
select
    $run as run_key, prospect.assignment_id, state.due_date, prospect.age as age_days, prospect.days_at_due,
    round(prospect.chance, 9) as chance, round(prospect.chance_low, 9) as chance_low,
    round(prospect.chance_high, 9) as chance_high, prospect.confidence, prospect.basis
from prospect
join measured_assignment state using (assignment_id)
where state.due_date > $end and state.due_date < ($end + 1) + interval 3 months
order by prospect.assignment_id;
