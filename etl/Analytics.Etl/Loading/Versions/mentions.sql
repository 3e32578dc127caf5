insert into named_agency
select text, '{kind}', count(*)
from (select unnest([{agency_ids}]) as text from input_{kind})
where text is not null
group by text;
