-- The rows of all facts, as the files themselves say.
select sum(num_rows) || ' rows of facts' as summary
from parquet_file_metadata($files);
