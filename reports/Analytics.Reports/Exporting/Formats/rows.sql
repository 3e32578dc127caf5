from {table} {order};
