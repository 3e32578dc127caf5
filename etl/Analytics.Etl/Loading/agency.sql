-- dim_agency (SCD2) and bridge_agency_name.

create or replace temp table row_agency as
select
    input.*, known.agency_key as replaced_key,
    case
        when known.agency_key is null then 'new'
        when row(input.name_vi, input.name_en, input.level, input.block, input.peer_group, input.is_group,
                input.parent_agency_id, input.valid_to)
            is not distinct from row(known.name_vi, known.name_en, known.level, known.block, known.peer_group,
                known.is_group, known.parent_agency_id, known.valid_to) then 'same'
        else 'changed'
    end as outcome
from input_agency input
left join star.dim_agency known
    on known.agency_id = input.agency_id and known.valid_from is not distinct from input.valid_from
    and known.recorded_to is null;

update star.dim_agency
set recorded_to = $today
where agency_key in (select replaced_key from row_agency where outcome = 'changed');

insert into star.dim_agency (
    agency_id, name_vi, name_en, level, block, peer_group, is_group, parent_agency_id, valid_from, valid_to, recorded_from)
select
    agency_id, name_vi, name_en, level, block, peer_group, is_group, parent_agency_id, valid_from, valid_to,
    if(outcome = 'changed', $today, null)
from row_agency
where outcome <> 'same'
order by agency_id, valid_from nulls first;

-- Aliases belong to the agency, not to a version. When the pull has every version of an agency it has every alias, so
-- one that it lacks is gone; when it has only some, aliases are added.
create or replace temp table agency_alias as
with
given as (
    select distinct agency_id, unnest(aliases) as name from row_agency
),
partly as (
    select agency_id
    from star.dim_agency known
    where recorded_to is null and agency_id in (select agency_id from row_agency)
        and not exists (
            from row_agency
            where row_agency.agency_id = known.agency_id and row_agency.valid_from is not distinct from known.valid_from)
)
select agency_id, name from given
union
select agency_id, name from star.bridge_agency_name where name_kind = 'alias' and agency_id in (select agency_id from partly);

update row_agency
set outcome = 'changed'
where outcome = 'same' and agency_id in (
    select agency_id
    from (
        from agency_alias
        except
        select agency_id, name from star.bridge_agency_name where name_kind = 'alias'
    )
    union
    select agency_id
    from (
        select agency_id, name
        from star.bridge_agency_name
        where name_kind = 'alias' and agency_id in (select agency_id from row_agency)
        except
        from agency_alias
    )
);

delete from star.bridge_agency_name
where agency_id in (select agency_id from row_agency where outcome <> 'same');

insert into star.bridge_agency_name
with
touched as (
    select distinct agency_id from row_agency where outcome <> 'same'
),
name as (
    select agency_id, 'id' as name_kind, agency_id as name from touched
    union
    select agency_id, 'name', unnest([name_vi, name_en])
    from star.dim_agency
    where recorded_to is null and agency_id in (from touched)
    union
    select agency_id, 'alias', name from agency_alias where agency_id in (from touched)
)
select agency_id, name_kind, name, star.name_key(name)
from name
where name is not null
order by all;
