-- What the operator's SELECTs may use: bounded memory that spills into the stage folder, and no other file.
set memory_limit = '1GB';
set temp_directory = '{stage}/spill';
set allowed_directories = ['{stage}/'];
set enable_external_access = false;
set lock_configuration = true;
