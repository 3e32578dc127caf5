copy (select {columns} from {table} {order}) to '{file}' (format csv, header true);
