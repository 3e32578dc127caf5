select count(*)
from {table};
