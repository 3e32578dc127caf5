select directive_id
from (select distinct directive_id from star.dim_directive)
order by directive_id = $id desc, jaro_winkler_similarity(lower(directive_id), lower($id)) desc, directive_id
limit 3
