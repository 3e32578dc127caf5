-- Each rate against the quarter before and the same quarter a year before, as these were published: Newcombe's interval of
-- the difference of two shares. Only an interval without zero is a change.
create or replace view mart.indicator_change as
with
rate as (
    select *
    from mart.indicator
    where estimator = 'rate' and period_grain = 'quarter' and denominator > 0
),
compared as (
    select
        now.indicator_id, now.name_vi, now.grain, now.period_code, now.agency_id, now.peer_group, now.directive_id, now.part,
        against, earlier.period_code as earlier_period_code,
        now.numerator, now.denominator, earlier.numerator as earlier_numerator, earlier.denominator as earlier_denominator,
        now.value - earlier.value as change, now.direction,
        scale * star.newcombe_low(now.numerator, now.denominator, earlier.numerator, earlier.denominator) as low,
        scale * star.newcombe_high(now.numerator, now.denominator, earlier.numerator, earlier.denominator) as high
    from rate now
    join star.dim_indicator definition on definition.indicator_id = now.indicator_id and definition.version = now.version
    cross join (values ('previous_quarter', 3), ('same_quarter_last_year', 12)) distance(against, months)
    join rate earlier
        on earlier.indicator_id = now.indicator_id and earlier.grain = now.grain
        and earlier.start_date = (now.start_date - to_months(months))::date
        and earlier.agency_id is not distinct from now.agency_id
        and (now.grain = 'agency' or earlier.peer_group is not distinct from now.peer_group)
        and earlier.directive_id is not distinct from now.directive_id
        and earlier.part is not distinct from now.part
)
select
    * exclude (direction),
    case when low > 0 then 'up' when high < 0 then 'down' else 'none' end as movement,
    case
        when low <= 0 and high >= 0 then 'none'
        when direction in ('up', 'down') then if((direction = 'up') = (low > 0), 'better', 'worse')
    end as meaning
from compared;

comment on view mart.indicator_change is 'Grain: one rate of a quarter x what it is compared with. Current runs only.';
comment on column mart.indicator_change.indicator_id is 'Id of the indicator, or indicator/companion.';
comment on column mart.indicator_change.name_vi is 'Name, Vietnamese.';
comment on column mart.indicator_change.grain is 'system, peer_group, agency, directive, agency_directive, part or agency_part.';
comment on column mart.indicator_change.period_code is '2025-Q4.';
comment on column mart.indicator_change.agency_id is 'Durable id of the agency; null in other grains.';
comment on column mart.indicator_change.peer_group is 'The peer group; null in other grains.';
comment on column mart.indicator_change.directive_id is 'Durable id of the directive; null in other grains.';
comment on column mart.indicator_change.part is 'Member of the indicator''s own dimension; null in other grains.';
comment on column mart.indicator_change.against is 'previous_quarter or same_quarter_last_year.';
comment on column mart.indicator_change.earlier_period_code is 'The quarter it is compared with.';
comment on column mart.indicator_change.numerator is 'x of the quarter.';
comment on column mart.indicator_change.denominator is 'n of the quarter.';
comment on column mart.indicator_change.earlier_numerator is 'x of the earlier quarter.';
comment on column mart.indicator_change.earlier_denominator is 'n of the earlier quarter.';
comment on column mart.indicator_change.change is 'Difference of the values, in their unit.';
comment on column mart.indicator_change.low is 'Lower end of Newcombe''s 95% interval of the difference.';
comment on column mart.indicator_change.high is 'Upper end of it.';
comment on column mart.indicator_change.movement is 'up, down, or none when the interval holds zero.';
comment on column mart.indicator_change.meaning is 'better, worse or none; null for a rate without a direction.';
