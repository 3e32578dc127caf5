select max(name)
from main.schema_migration
where name like '0%';
