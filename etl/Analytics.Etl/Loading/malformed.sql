insert into new_quarantine
select
    sha256($kind || chr(10) || raw_record), $kind, $file_number::integer, _line, 'malformed', reason, raw_record
from read_csv($path, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\n',
    encoding = 'utf-8', max_line_size = 4194304, buffer_size = 33554432, parallel = false,
    columns = {'_line': 'bigint', 'reason': 'varchar', 'raw_record': 'varchar'});
