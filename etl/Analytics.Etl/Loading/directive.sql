-- dim_directive, in each version of what was recorded.

create or replace temp table row_directive as
select
    input.*, known.directive_key as replaced_key,
    case
        when known.directive_key is null then 'new'
        when row(input.number, input.type, input.issuer, input.signed_by, input.signed_date, input.title, input.title_en,
                input.level, input.security_class, input.is_stub, input.note)
            is not distinct from row(known.number, known.directive_type, known.issuer, known.signed_by, known.signed_date,
                known.title_vi, known.title_en, known.level, known.security_class, known.is_stub, known.note) then 'same'
        else 'changed'
    end as outcome
from input_directive input
left join star.dim_directive known on known.directive_id = input.directive_id and known.recorded_to is null;

update star.dim_directive
set recorded_to = $today
where directive_key in (select replaced_key from row_directive where outcome = 'changed');

insert into star.dim_directive (
    directive_id, number, directive_type, issuer, signed_by, signed_date, title_vi, title_en, level, security_class,
    is_stub, note, recorded_from)
select
    directive_id, number, type, issuer, signed_by, signed_date, title, title_en, level, security_class, is_stub, note,
    if(outcome = 'changed', $today, null)
from row_directive
where outcome <> 'same'
order by directive_id;

-- Tasks show the directive as it is known now.
update star.dim_task
set directive_key = current.directive_key
from star.dim_directive current
where current.directive_id = dim_task.directive_id and current.recorded_to is null and dim_task.recorded_to is null
    and dim_task.directive_id in (select directive_id from row_directive where outcome = 'changed');
