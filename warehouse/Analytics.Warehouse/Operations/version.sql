select string_agg(name || ' ' || sha256, ',' order by name) from main.schema_migration;
