select schema_name || '.' || table_name as table, estimated_size::bigint as rows
from duckdb_tables()
where schema_name = 'star' and not internal
order by 1;
