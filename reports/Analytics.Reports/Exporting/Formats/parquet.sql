copy (from {table} {where} {order}) to '{file}' (format parquet, compression zstd);
