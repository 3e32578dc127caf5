-- The definitions that are measured, one row per indicator and companion; $wanted lists them as id@version.
create or replace temp table measure as
select *
from star.dim_indicator
where list_contains(string_split($wanted, ' '), coalesce(parent_id, indicator_id) || '@' || version);
