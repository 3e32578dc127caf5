-- Order matters: the last line closes the door behind the others. Without a local file system the attached snapshot
-- cannot be read as bytes, re-attached for writing, or written beside.
set temp_directory = '';
set autoinstall_known_extensions = false;
set autoload_known_extensions = false;
set memory_limit = '1GB';
set threads = 2;
set enable_external_access = false;
set disabled_filesystems = 'LocalFileSystem';
set lock_configuration = true;
