copy (select * from {table}) to '{file}' (format parquet, compression zstd);
