-- What one measuring works on; gone with the connection. A counted unit has its x and n, which mean what the estimator of
-- the measure says (rate: x of n; count: x; median, maximum: x; ratio, peer_ratio: sum of x over sum of n;
-- survival_median: x = 1 when the time n ended in the event). Owed and not supplied (rule R11) is n = 0 in a rate, and an x
-- of null in a ratio.
create or replace temp table unit_template (
    measure      varchar,
    unit_id      varchar,
    agency_id    varchar,
    directive_id varchar,
    part         varchar, -- member of the indicator's own dimension
    only_grain   varchar, -- counts in this grain alone; null = in all
    weight       double,
    x            double,
    n            double,
    population   double   -- size of what n was sampled from; null = not a sample, or not known
);
