-- Who stands in for whom. Splits are left out: open work moves whole, by decision, never by share (rule R13).
create or replace view star.agency_succession as
with recursive chain as (
    select predecessor_id as agency_id, successor_id, effective_date, 1 as depth
    from star.bridge_agency_lineage
    where lineage_type <> 'split'
    union all
    select chain.agency_id, next.successor_id, greatest(chain.effective_date, next.effective_date), chain.depth + 1
    from chain
    join star.bridge_agency_lineage next on next.predecessor_id = chain.successor_id
    where next.lineage_type <> 'split' and chain.depth < 20
)
select agency_id, successor_id, effective_date, depth
from chain;
comment on view star.agency_succession is 'Grain: one agency x one of its successors, near or far (closure of bridge_agency_lineage without splits).';
comment on column star.agency_succession.agency_id is 'The agency that ended.';
comment on column star.agency_succession.successor_id is 'An agency that took over, directly or through others.';
comment on column star.agency_succession.effective_date is 'First day on which the successor stands in: the latest date on the way.';
comment on column star.agency_succession.depth is 'Steps on the way; the deepest is the last successor.';

create or replace view star.directive_lineage as
with recursive path as (
    select citing_id as directive_id, cited_id as ancestor_id, relation, 1 as depth
    from star.bridge_directive_citation
    union
    select path.directive_id, up.cited_id, up.relation, path.depth + 1
    from path
    join star.bridge_directive_citation up on up.citing_id = path.ancestor_id
    where path.depth < 20
)
select directive_id, ancestor_id, arg_min(relation, depth) as relation, min(depth) as depth
from path
group by directive_id, ancestor_id;
comment on view star.directive_lineage is 'Grain: one directive x one directive that it goes back to, near or far (closure of bridge_directive_citation).';
comment on column star.directive_lineage.directive_id is 'The later directive.';
comment on column star.directive_lineage.ancestor_id is 'A directive that it cites, directly or through others.';
comment on column star.directive_lineage.relation is 'Relation of the last step on the shortest way.';
comment on column star.directive_lineage.depth is 'Steps on the shortest way; 1 = cited directly.';

-- One version of every agency: the one valid on a day, or else the nearest before it, or else the first.
create or replace macro star.agency_on(day, k) as table (
    select *
    from star.dim_agency
    where star.is_known(recorded_from, recorded_to, k)
    qualify row_number() over (
        partition by agency_id
        order by
            coalesce(valid_from, date '0001-01-01') <= day desc,
            if(coalesce(valid_from, date '0001-01-01') <= day, coalesce(valid_from, date '0001-01-01'), null) desc,
            valid_from) = 1
);
