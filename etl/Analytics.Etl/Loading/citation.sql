-- bridge_directive_citation: every column is key.

create or replace temp table row_citation as
select input.*, if(known.citing_id is null, 'new', 'same') as outcome
from input_citation input
left join star.bridge_directive_citation known using (citing_id, cited_id, relation);

insert into star.bridge_directive_citation (citing_id, cited_id, relation)
select citing_id, cited_id, relation
from row_citation
where outcome = 'new'
order by all;
