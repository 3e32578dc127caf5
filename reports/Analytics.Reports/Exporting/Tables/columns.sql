-- The columns of the pack in the words of the warehouse. Left out is what is not a matter of V and K: the clock of the
-- measuring, and numbers that a load gave to versions and that nothing refers to.
select
    packed.schema_name, packed.table_name, packed.column_name as name, packed.data_type as type, given.comment,
    given.is_nullable
from duckdb_columns() packed
join duckdb_columns() given
    on given.database_name = current_database()
    and given.schema_name = packed.schema_name and given.table_name = packed.table_name
    and given.column_name = packed.column_name
where packed.database_name = 'pack' and packed.schema_name in ('star', 'mart')
    and packed.column_name not in ('measured_at', 'row_key')
order by packed.schema_name, packed.table_name, packed.column_index;
