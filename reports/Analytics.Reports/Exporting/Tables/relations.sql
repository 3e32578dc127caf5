select schema_name, table_name, comment, false as is_view
from duckdb_tables()
where database_name = current_database() and schema_name = 'star'
union all
select schema_name, view_name, comment, true
from duckdb_views()
where database_name = current_database() and schema_name = 'mart'
order by schema_name desc, table_name;
