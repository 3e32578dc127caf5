-- What a pack holds as Parquet.
select schema_name || '.' || table_name
from duckdb_tables()
where schema_name = 'star' and not internal and not temporary
union all
select 'mart.indicator'
order by 1;
