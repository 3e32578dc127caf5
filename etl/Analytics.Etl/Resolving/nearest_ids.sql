create or replace temp table nearest_id as
select agency_id, row_number() over (order by agency_id <> $agency_id, score desc, agency_id) as place
from (
    select agency_id, max(jaro_winkler_similarity(lower(agency_id), lower($agency_id))) as score
    from star.dim_agency
    where recorded_to is null and agency_key > 0
    group by agency_id
)
qualify place <= 3;
