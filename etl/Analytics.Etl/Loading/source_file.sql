insert into source_file values ($file_number, $file_name, $kind);
