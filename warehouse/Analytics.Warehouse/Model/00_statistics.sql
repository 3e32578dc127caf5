-- Wilson's 95% interval for x of n (Wilson 1927), z = 1.959963984540054. x and n may be weighted sums. Null when n = 0.
create or replace macro star.wilson_low(x, n) as (
    case when n > 0 then greatest(0,
        ((x / n + 1.9207294103470627 / n)
            - 1.959963984540054 * sqrt(greatest(0, (x / n) * (1 - x / n)) / n + 0.9603647051735313 / (n * n)))
        / (1 + 3.8414588206941254 / n)) end
);

create or replace macro star.wilson_high(x, n) as (
    case when n > 0 then least(1,
        ((x / n + 1.9207294103470627 / n)
            + 1.959963984540054 * sqrt(greatest(0, (x / n) * (1 - x / n)) / n + 0.9603647051735313 / (n * n)))
        / (1 + 3.8414588206941254 / n)) end
);

-- Newcombe's (1998, method 10) 95% interval of x1/n1 - x2/n2. Null when a share has nothing to divide by.
create or replace macro star.newcombe_low(x1, n1, x2, n2) as (
    x1 / nullif(n1, 0) - x2 / nullif(n2, 0)
        - sqrt((x1 / n1 - star.wilson_low(x1, n1)) ** 2 + (star.wilson_high(x2, n2) - x2 / n2) ** 2)
);

create or replace macro star.newcombe_high(x1, n1, x2, n2) as (
    x1 / nullif(n1, 0) - x2 / nullif(n2, 0)
        + sqrt((star.wilson_high(x1, n1) - x1 / n1) ** 2 + (x2 / n2 - star.wilson_low(x2, n2)) ** 2)
);

-- Rank of the order statistic below the median of n that, with its mirror image, holds 95%: the largest l with
-- P(B(n, 1/2) < l) <= 0.025; 0 when there is none. Exact to n = 200, the normal approximation above.
create or replace macro star.median_rank(n) as (
    case when n > 200 then floor(n / 2 - 0.979981992270027 * sqrt(n))::integer
    else len(list_filter(
        list_transform(range(0, (n / 2)::integer + 1), lambda j: list_sum(list_transform(
            range(0, j + 1), lambda i: exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) - n * ln(2))))),
        lambda tail: tail <= 0.025))::integer end
);

-- Log-log (Kalbfleisch-Prentice) 95% band of a survival estimate s with Greenwood's sum as its variance.
create or replace macro star.survival_low(s, variance) as (
    case when s < 1 - 1e-12 and s > 1e-12 then pow(s, exp(1.959963984540054 * sqrt(variance) / abs(ln(s)))) else s end
);

create or replace macro star.survival_high(s, variance) as (
    case when s < 1 - 1e-12 and s > 1e-12 then pow(s, exp(-1.959963984540054 * sqrt(variance) / abs(ln(s)))) else s end
);

-- Kaplan-Meier by family. lifetimes names a table with family, t (days) and is_ended (false = censored at t); one row per
-- time at which something ended. Events precede censorings at ties.
create or replace macro star.survival(lifetimes) as table (
    with
    leaving as (
        select family, t, sum(is_ended::int) as events, count(*) as leaving
        from query_table(lifetimes)
        group by family, t
    ),
    at_risk as (
        select *, sum(leaving) over (partition by family order by t desc) as remaining
        from leaving
    ),
    curve as (
        select
            family, t, events, remaining,
            product(1 - events / remaining) over by_time as s,
            sum(if(remaining > events, events / (remaining * (remaining - events)), 'infinity')) over by_time as variance,
            max(t) over (partition by family) as longest
        from at_risk
        window by_time as (partition by family order by t)
    )
    select
        family, t, remaining::bigint as at_risk, events::bigint as events, s, variance, s * sqrt(variance) as standard_error,
        star.survival_low(s, variance) as low, star.survival_high(s, variance) as high, longest
    from curve
    where events > 0
);

-- The chance of each open task to be on time given its age: 1 - S(days at due) / S(age), S of its peers. tasks names a
-- table with assignment_id, family, age, days_at_due and is_awaiting. Without enough peers, beyond the longest time seen,
-- or past the last completion there is no value: then the age against the peers' median decides (basis rule). The log-log
-- band is that of the survival from the age on, whose Greenwood sum begins there; at a chance of 0 or 1 it has no width and
-- is not given.
create or replace macro star.on_time_chance(lifetimes, tasks, min_peers, min_events) as table (
    with
    curve as (
        select * from star.survival(lifetimes)
    ),
    peer as (
        select
            family, count(*) as peers, sum(is_ended::int) as events, max(t) as longest,
            max(t) filter (is_ended) as last_event
        from query_table(lifetimes)
        group by family
    ),
    median as (
        select family, min(t) filter (s <= 0.5 + 1e-12) as median_days
        from curve
        group by family
    ),
    judged as (
        select
            task.assignment_id, task.age, task.days_at_due, task.is_awaiting, median.median_days,
            peer.peers >= min_peers and peer.events >= min_events and task.days_at_due <= peer.longest
                and task.age < peer.last_event as is_modelled,
            coalesce(at_due.s, 1) / nullif(coalesce(at_age.s, 1), 0) as s,
            coalesce(at_due.variance, 0) - coalesce(at_age.variance, 0) as variance
        from query_table(tasks) task
        left join peer using (family)
        left join median using (family)
        asof left join curve at_age on at_age.family = task.family and task.age >= at_age.t
        asof left join curve at_due on at_due.family = task.family and task.days_at_due >= at_due.t
    ),
    valued as (
        select
            *,
            case when is_awaiting then 1 when is_modelled then 1 - s end as chance,
            not is_awaiting and is_modelled and s > 1e-12 and s < 1 - 1e-12 as is_banded
        from judged
    )
    select
        assignment_id, age, days_at_due, chance,
        if(is_banded, 1 - star.survival_high(s, variance), null) as chance_low,
        if(is_banded, 1 - star.survival_low(s, variance), null) as chance_high,
        case
            when chance >= 0.8 then 'high' when chance >= 0.5 then 'medium' when chance is not null then 'low'
            when age >= median_days then 'low' else 'medium'
        end as confidence,
        case when is_awaiting then 'submitted' when chance is null then 'rule' else 'model' end as basis
    from valued
);
