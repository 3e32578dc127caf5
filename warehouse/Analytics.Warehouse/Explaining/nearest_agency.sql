select agency_id
from (select distinct agency_id from star.dim_agency)
order by agency_id = $id desc, jaro_winkler_similarity(lower(agency_id), lower($id)) desc, agency_id
limit 3
