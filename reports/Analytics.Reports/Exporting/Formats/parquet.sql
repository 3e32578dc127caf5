copy (select {columns} from {table} {where} {order}) to '{file}' (format parquet, compression zstd);
