from explained
order by is_counted desc, x, unit_id, agency_id, rule
limit $limit
