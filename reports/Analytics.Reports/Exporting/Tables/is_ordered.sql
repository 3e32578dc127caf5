select coalesce(bool_and(is_after), true)
from (select ({key}) >= lag(({key})) over () as is_after from {table});
