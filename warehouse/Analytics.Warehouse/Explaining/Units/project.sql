select
    project_id as unit_id, agency_id, null::varchar as directive_id, coalesce(name_vi, project_id) as title,
    case
        when plan_cum_vnd = 0 then 'R10: nothing planned up to ' || month_end
        when disbursed_cum_vnd is null then 'R11: owed and not supplied for ' || month_end || ', counts as nothing disbursed'
        else 'up to ' || month_end || ' planned ' || plan_cum_vnd::decimal(38, 0) || ' đ, disbursed '
            || disbursed_cum_vnd::decimal(38, 0) || ' đ'
    end as rule
from star.budget_month($k)
where month_end between $start and $end and month_end <= $v
qualify row_number() over (partition by source, project_id order by month_end desc, row_key desc) = 1
