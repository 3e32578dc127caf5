-- The effectiveness index and what it is made of; what rates of a peer group have in common; limits of control charts.

create table star.fact_index (
    run_key            integer not null,
    period_key         integer not null,
    index_version      integer not null,
    agency_key         integer,
    agency_id          varchar not null,
    peer_group         varchar not null,
    index_value        double,
    arithmetic         double,
    imbalance          double,
    low                double,
    middle             double,
    high               double,
    rank_low           integer,
    rank_high          integer,
    ranked_agencies    integer,
    chance_of_70       double,
    tier               integer,
    band               varchar,
    applicable         double  not null,
    availability       double,
    applicable_pillars varchar not null,
    quality_value      double,
    quality_grade      varchar,
    is_published       boolean not null,
    reason_code        varchar
);
comment on table star.fact_index is 'Grain: agency x quarter x run. The effectiveness index (Chỉ số hiệu quả thực hiện nhiệm vụ). Frozen. Compare only within a peer group and with the same applicable pillars, by tier.';
comment on column star.fact_index.run_key is 'dim_run.';
comment on column star.fact_index.period_key is 'dim_period: the quarter.';
comment on column star.fact_index.index_version is 'Version of the definition of the index.';
comment on column star.fact_index.agency_key is 'dim_agency on V.';
comment on column star.fact_index.agency_id is 'Durable id of the agency.';
comment on column star.fact_index.peer_group is 'Agencies that may be compared with each other.';
comment on column star.fact_index.index_value is 'EI, 0 to 100: weighted geometric mean of the pillars; null when not published.';
comment on column star.fact_index.arithmetic is 'Weighted arithmetic mean of the pillars; null when not published.';
comment on column star.fact_index.imbalance is 'arithmetic - index_value: what uneven pillars cost (thiếu cân đối).';
comment on column star.fact_index.low is 'Lower end (5%) of the interval of the index by the draws; null when not published.';
comment on column star.fact_index.middle is 'Median of the draws; skewed against the point value, not to be printed for it.';
comment on column star.fact_index.high is 'Upper end (95%).';
comment on column star.fact_index.rank_low is 'Best rank of the 5-95% interval, among the published agencies of the peer group.';
comment on column star.fact_index.rank_high is 'Worst rank of the 5-95% interval.';
comment on column star.fact_index.ranked_agencies is 'Published agencies of the peer group: the lowest rank there is.';
comment on column star.fact_index.chance_of_70 is 'Part of the draws with an index of 70 or more.';
comment on column star.fact_index.tier is 'From 1, the best, among the agencies of the peer group with the same applicable pillars. No order within a tier.';
comment on column star.fact_index.band is 'muc_1 from 90, muc_2 from 70, muc_3 from 50, else muc_4; null when not published.';
comment on column star.fact_index.applicable is 'Part of the weight of the index that applies to the agency.';
comment on column star.fact_index.availability is 'Part of the applicable weight that was supplied; null when nothing applies.';
comment on column star.fact_index.applicable_pillars is 'Ids of the pillars that apply, with spaces between.';
comment on column star.fact_index.quality_value is 'Geometric mean of the six data quality rates: the agency''s where it has them, else the system''s; null when there is none.';
comment on column star.fact_index.quality_grade is 'A, B, C or D; null when quality_value is.';
comment on column star.fact_index.is_published is 'False: not fit for an index (chưa đủ điều kiện tính điểm), see reason_code.';
comment on column star.fact_index.reason_code is 'too_little_applicable, too_little_supplied, mandatory_pillar_empty, quality_unknown or quality_too_low; null when published.';

create table star.fact_index_pillar (
    run_key   integer not null,
    agency_id varchar not null,
    pillar_id varchar not null,
    value     double,
    weight    double
);
comment on table star.fact_index_pillar is 'Grain: agency x pillar of the index x run. Frozen.';
comment on column star.fact_index_pillar.run_key is 'dim_run.';
comment on column star.fact_index_pillar.agency_id is 'Durable id of the agency.';
comment on column star.fact_index_pillar.pillar_id is 'Id of the pillar in the definition of the index.';
comment on column star.fact_index_pillar.value is '0 to 100: weighted mean of its indicators; null when none applies.';
comment on column star.fact_index_pillar.weight is 'Weight among the pillars that apply; they add up to 1. Null when it does not apply.';

create table star.fact_index_score (
    run_key      integer not null,
    agency_id    varchar not null,
    indicator_id varchar not null,
    pillar_id    varchar not null,
    status       varchar not null,
    value_used   double,
    score        double,
    weight       double
);
comment on table star.fact_index_score is 'Grain: agency x indicator of the index x run. Frozen.';
comment on column star.fact_index_score.run_key is 'dim_run.';
comment on column star.fact_index_score.agency_id is 'Durable id of the agency.';
comment on column star.fact_index_score.indicator_id is 'Durable id of the indicator.';
comment on column star.fact_index_score.pillar_id is 'The pillar that it belongs to.';
comment on column star.fact_index_score.status is 'OK, NA (does not apply: left out) or MISS (owed and not supplied: scores 0).';
comment on column star.fact_index_score.value_used is 'The value that was scored: a rate shrunk towards its peer group, a value discounted by its verified part; null unless OK.';
comment on column star.fact_index_score.score is '0 to 100 between the goalposts; 0 when MISS, null when NA.';
comment on column star.fact_index_score.weight is 'Weight within the pillar among what applies; times the weight of the pillar it is the weight in the index. Null when NA.';

create table star.fact_shrinkage (
    run_key      integer not null,
    indicator_id varchar not null,
    peer_group   varchar not null,
    m            double  not null,
    kappa        double  not null,
    gamma        double,
    agencies     integer not null,
    units        double  not null
);
comment on table star.fact_shrinkage is 'Grain: run x indicator x peer group: what the rates of the group have in common (empirical Bayes, Kleinman 1973). Frozen.';
comment on column star.fact_shrinkage.run_key is 'dim_run.';
comment on column star.fact_shrinkage.indicator_id is 'Durable id of the indicator, or indicator/companion.';
comment on column star.fact_shrinkage.peer_group is 'Agencies that may be compared with each other.';
comment on column star.fact_shrinkage.m is 'Pooled rate of the group, as a fraction.';
comment on column star.fact_shrinkage.kappa is 'How many units the pooled rate is worth, 2 to 500: shrunken rate = (x + kappa m) / (n + kappa).';
comment on column star.fact_shrinkage.gamma is 'Variance between agencies as a part of m(1 - m); not positive = none to be seen; null = cannot be estimated.';
comment on column star.fact_shrinkage.agencies is 'Agencies with something to divide by.';
comment on column star.fact_shrinkage.units is 'Their units.';

create table star.fact_control_limit (
    run_key         integer not null,
    indicator_id    varchar not null,
    method          varchar not null,
    baseline_points integer not null,
    center          double  not null,
    lower           double  not null,
    upper           double  not null,
    lower_2sigma    double  not null,
    upper_2sigma    double  not null,
    sigma_z         double
);
comment on table star.fact_control_limit is 'Grain: run of a month x rate x method: the control limits of the system figure, locked on the first 12 months of the series. Frozen.';
comment on column star.fact_control_limit.run_key is 'dim_run of the month.';
comment on column star.fact_control_limit.indicator_id is 'Durable id of the indicator, or indicator/companion.';
comment on column star.fact_control_limit.method is 'xmr (individual values and moving ranges: makes the signal) or p_prime (Laney: for large counts; limits for the units of this month).';
comment on column star.fact_control_limit.baseline_points is 'Months that lock the limits.';
comment on column star.fact_control_limit.center is 'Middle line, in the unit of the value.';
comment on column star.fact_control_limit.lower is 'Lower limit, three standard deviations; may lie below what is possible.';
comment on column star.fact_control_limit.upper is 'Upper limit; may lie above what is possible.';
comment on column star.fact_control_limit.lower_2sigma is 'Two standard deviations below the middle.';
comment on column star.fact_control_limit.upper_2sigma is 'Two standard deviations above the middle.';
comment on column star.fact_control_limit.sigma_z is 'p_prime: spread of the standardised months, 1 = as the binomial has it; null for xmr.';
