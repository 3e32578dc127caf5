-- Units become figures. An agency's own figures count everything whole, the others joint leads by their share.
create or replace table plain_figure (
    indicator_id varchar, grain varchar, agency_id varchar, peer_group varchar, directive_id varchar, part varchar,
    value double, low double, high double
);

insert into plain_figure
with grouped as (
    select
        id,
        case grouping(peer_group, agency_id, directive_id, part)
            when 15 then 'system' when 7 then 'peer_group' when 11 then 'agency' when 13 then 'directive' else 'part'
        end as grain,
        agency_id, peer_group, directive_id, part, sum(x) as x, sum(n) as n, sum(x * w) as wx, sum(n * w) as wn
    from unit
    group by grouping sets ((id), (id, peer_group), (id, agency_id), (id, directive_id), (id, part))
    union all
    select id, 'agency_directive', agency_id, null, directive_id, null, sum(x), sum(n), null, null
    from unit
    where starts_with(id, 'on_time_completion_rate')
    group by id, agency_id, directive_id
    union all
    select id, 'agency_part', agency_id, null, null, part, sum(x), sum(n), null, null
    from unit
    where starts_with(id, 'satisfaction_rate')
    group by id, agency_id, part
),
weighed as (
    select id, grain, agency_id, peer_group, directive_id, part, if(starts_with(grain, 'agency'), x, wx) as x,
        if(starts_with(grain, 'agency'), n, wn) as n, if(id = 'deadline_heaping_ratio', 15, 1) as factor
    from grouped
)
select
    id, grain, agency_id, peer_group, directive_id, part, if(n is null, x, x / nullif(n, 0)) * factor,
    star.wilson_low(x, n) * factor, star.wilson_high(x, n) * factor
from weighed;

-- Sums over sums.
insert into plain_figure
with grouped as (
    select
        id,
        case grouping(peer_group, agency_id, directive_id, part)
            when 15 then 'system' when 7 then 'peer_group' when 11 then 'agency' when 13 then 'directive' else 'part'
        end as grain,
        agency_id, peer_group, directive_id, part, sum(x) / nullif(sum(n), 0) as share
    from ratio
    group by grouping sets ((id), (id, peer_group), (id, agency_id), (id, directive_id), (id, part))
),
-- Nothing is said of cost, hours and days when less than 60% of the work can be compared.
covered as (
    select
        own.id, own.grain, own.agency_id, own.peer_group, own.directive_id, own.part, own.share, coverage.share as coverage
    from grouped own
    left join grouped coverage
        on coverage.id = own.id || '/coverage' and coverage.grain = own.grain
        and coverage.agency_id is not distinct from own.agency_id and coverage.peer_group is not distinct from own.peer_group
        and coverage.part is not distinct from own.part
    where own.id not like '%/%'
)
select
    id, grain, agency_id, peer_group, directive_id, part,
    case
        when id in ('unit_cost_change', 'cycle_time_change') then if(coverage >= 0.6, share - 1, null)
        when id = 'effort_saving_rate' then if(coverage >= 0.6, 1 - share, null)
        else share
    end,
    null, null
from covered
union all
select *, null, null
from grouped
where id like '%/%';

-- 4. Kaplan-Meier.
insert into plain_figure by name
with life as (
    select
        grain, key, coalesce(done, cancelled, date '2025-12-31') - assigned_date as t,
        sum(if(done is null, 0, w)) as events, sum(w) as leaving
    from (
        select 'system' as grain, null as key, weight_share as w, * from plain_state
        union all
        select 'peer_group', peer_group, weight_share, * from plain_state
        union all
        select 'agency', agency_id, 1, * from plain_state
        union all
        select 'directive', directive_id, weight_share, * from plain_state
    )
    where task_kind <> 'standing' and not is_misdated and assigned_date > date '2024-12-31'
    group by grain, key, t
),
risk as (
    select *, sum(leaving) over (partition by grain, key order by t desc) as remaining
    from life
),
curve as (
    select *, product(1 - events / remaining) over (partition by grain, key order by t) as s
    from risk
)
select
    'km_median_completion_days' as indicator_id, grain,
    if(grain = 'peer_group', key, null) as peer_group, if(grain = 'agency', key, null) as agency_id,
    if(grain = 'directive', key, null) as directive_id, min(t) filter (s <= 0.5 + 1e-12) as value
from curve
group by grain, key;

-- 3 and 28: medians and the longest.
insert into plain_figure
select
    unnest(['overdue_open_rate/overdue_age_median_days', 'overdue_open_rate/overdue_age_max_days']),
    case grouping(peer_group, agency_id, directive_id)
        when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' else 'directive' end,
    agency_id, peer_group, directive_id, null,
    unnest([median(date '2025-12-31' - due), max(date '2025-12-31' - due)]), null, null
from plain_open
where is_overdue
group by grouping sets ((), (peer_group), (agency_id), (directive_id));

insert into plain_figure
select
    'bottleneck_open_median_days',
    case grouping(peer_group, agency_id, directive_id, cause)
        when 15 then 'system' when 7 then 'peer_group' when 11 then 'agency' when 13 then 'directive' else 'part' end,
    agency_id, peer_group, directive_id, cause, median(days), null, null
from obstacle
group by grouping sets ((), (peer_group), (agency_id), (directive_id), (cause));

-- 19. Where more than a twentieth of all users answered, they are a large part of a finite number: n (N - 1) / (N - n).
insert into plain_figure
with grouped as (
    select
        case grouping(peer_group, agency_id, channel)
            when 7 then 'system' when 3 then 'peer_group' when 5 then 'agency' when 6 then 'part' else 'agency_part' end as grain,
        agency_id, peer_group, channel, sum(satisfied)::double as x, sum(valid_responses)::double as n,
        if(count(*) = count(users_served), sum(users_served), null) as users
    from survey
    group by grouping sets ((), (peer_group), (agency_id), (channel), (agency_id, channel))
),
sized as (
    select *, if(n > users * 0.05 and n < users, (users - 1) / (users - n), 1) as f
    from grouped
)
select
    'satisfaction_rate', grain, agency_id, peer_group, null, channel, x / nullif(n, 0),
    star.wilson_low(x * f, n * f), star.wilson_high(x * f, n * f)
from sized;

-- 31. Pieces that an agency made against tasks that it was given this year, beside its peers; without peers, nothing.
insert into plain_figure by name
with pieces as (
    select created_by_agency_id as agency_id, count(*) as made
    from star.dim_task
    where parent_task_id is not null and assigned_date between date '2025-01-01' and date '2025-12-31'
    group by created_by_agency_id
),
given as (
    select agency_id, peer_group, count(*) as tasks
    from plain_state
    where assigned_date >= date '2025-01-01' and agency_id <> '?unknown'
    group by agency_id, peer_group
)
select
    'task_split_index' as indicator_id, 'agency' as grain, agency_id, peer_group,
    coalesce(made, 0) / tasks / nullif(median(coalesce(made, 0) / tasks) over (partition by peer_group), 0) as value
from given
left join pieces using (agency_id)
where peer_group is not null;

-- 32. An agency over four quarters, the others in this one and by the chance of each claim to be drawn.
insert into plain_figure
with claim as (
    select agency_id, peer_group, drawn_date, sampling_weight as w, is_confirmed
    from (
        select *
        from star.fact_claim_audit
        where recorded_ts < date '2026-01-11'
        qualify row_number() over (partition by claim_id order by recorded_ts desc) = 1
    )
    left join agency using (agency_id)
    where drawn_date between date '2025-01-01' and date '2025-12-31' and is_confirmed is not null
),
grouped as (
    select 'agency' as grain, agency_id, null as peer_group, count(*) filter (is_confirmed) as x, count(*) as n
    from claim
    group by agency_id
    union all
    select if(grouping(peer_group) = 1, 'system', 'peer_group'), null, peer_group, sum(if(is_confirmed, w, 0)), sum(w)
    from claim
    where drawn_date >= date '2025-10-01'
    group by grouping sets ((), (peer_group))
)
select
    'verified_claim_rate', grain, agency_id, peer_group, null, null, x / n, star.wilson_low(x, n), star.wilson_high(x, n)
from grouped;

-- A unit that has no agency, peer group, directive or part gives no figure of them.
delete from plain_figure
where (grain = 'peer_group' and peer_group is null) or (starts_with(grain, 'agency') and agency_id is null)
    or (grain in ('directive', 'agency_directive') and directive_id is null) or (ends_with(grain, 'part') and part is null);
