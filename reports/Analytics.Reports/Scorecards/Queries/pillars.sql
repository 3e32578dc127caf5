-- Pillars of the effectiveness index of the quarter.
select pillar.agency_id, pillar.pillar_id, pillar.value, pillar.weight
from star.fact_index_pillar pillar
join mart.run_as_known($k) run using (run_key)
where run.run_id = $run and pillar.value is not null and ($agency = 'all' or pillar.agency_id = $agency)
order by pillar.agency_id, pillar.weight desc, pillar.pillar_id
