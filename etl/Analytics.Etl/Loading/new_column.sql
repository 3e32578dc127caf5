insert into new_warning values (
    'new_column', $kind, $column,
    'Column ' || etl_quote($column) || ' of ' || $file_name || ' is not in the contract of ' || $kind
        || ': kept in landing, read by nothing. The nearest column is ' || etl_quote($nearest) || '.',
    'Rename it if it was meant to be that one; else leave it.', $count::bigint);
