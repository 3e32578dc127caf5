insert into new_warning values (
    'unread_sheet', $kind, $sheet,
    'Sheet ' || etl_quote($sheet) || ' of the workbook of ' || $file_name || ' is named after no kind of record:'
        || ' kept in landing, read by nothing.',
    'Name it after its kind if it holds records; else leave it.', 0);
