create or replace temp table unit_template (
    measure varchar, unit_id varchar, agency_id varchar, directive_id varchar, part varchar, only_grain varchar,
    weight double, x double, n double, population double
);
