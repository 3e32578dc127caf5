-- Columns of a table that cannot be empty: what need not be looked for row by row.
select attname::text
from pg_attribute
where attrelid = cast($1 as regclass)
    and attnotnull
    and attnum > 0
