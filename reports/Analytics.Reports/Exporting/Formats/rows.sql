select {columns}
from {table}
{order};
