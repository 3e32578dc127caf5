-- The tables that a SELECT names, also those of its own WITH; nothing when it is not one SELECT.
select distinct node.value ->> '$' as table_name
from (select json_serialize_sql($sql::varchar) as tree) parsed, json_tree(parsed.tree) node
where node.key = 'table_name' and (node.value ->> '$') <> ''
order by 1;
