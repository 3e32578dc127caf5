select format_type(cast($1 as oid), -1)
