-- The effectiveness index where an analyst starts: current runs only.

create or replace macro mart.effectiveness_index_as_known(k) as table (
    select
        period.period_code, period.period_grain, period.label_vi as period_vi, period.start_date, period.end_date,
        fact.agency_id, agency.name_vi as agency_vi, fact.peer_group,
        fact.index_value, fact.low, fact.high, fact.band, fact.tier, fact.rank_low, fact.rank_high, fact.ranked_agencies,
        fact.chance_of_70, fact.arithmetic, fact.imbalance,
        fact.applicable, fact.availability, fact.applicable_pillars, fact.quality_value, fact.quality_grade,
        fact.is_published, fact.reason_code, fact.index_version,
        run.run_id, run.valid_date, run.known_date, run.is_provisional, run.is_simulated
    from star.fact_index fact
    join mart.run_as_known(k) run using (run_key)
    join star.dim_period period on period.period_key = fact.period_key
    left join mart.agency agency on agency.agency_id = fact.agency_id
);

create or replace view mart.effectiveness_index as
select *
from mart.effectiveness_index_as_known(date '9999-12-30');

comment on view mart.effectiveness_index is 'Grain: one agency x one quarter, of the current run. List those not published first; show the others as tiers, never as a ranking.';
comment on column mart.effectiveness_index.period_code is '2025-Q4.';
comment on column mart.effectiveness_index.period_grain is 'quarter.';
comment on column mart.effectiveness_index.period_vi is 'Label of the period, Vietnamese.';
comment on column mart.effectiveness_index.start_date is 'First day.';
comment on column mart.effectiveness_index.end_date is 'Last day.';
comment on column mart.effectiveness_index.agency_id is 'Durable id of the agency.';
comment on column mart.effectiveness_index.agency_vi is 'Name of the agency, Vietnamese.';
comment on column mart.effectiveness_index.peer_group is 'Agencies that may be compared with each other.';
comment on column mart.effectiveness_index.index_value is 'EI, 0 to 100; null when not published.';
comment on column mart.effectiveness_index.low is 'Lower end of its 5-95% interval.';
comment on column mart.effectiveness_index.high is 'Upper end of its 5-95% interval.';
comment on column mart.effectiveness_index.band is 'muc_1 from 90, muc_2 from 70, muc_3 from 50, else muc_4.';
comment on column mart.effectiveness_index.tier is 'From 1, the best, among the agencies of the peer group with the same applicable pillars. No order within a tier.';
comment on column mart.effectiveness_index.rank_low is 'Best rank of the 5-95% interval, among the published agencies of the peer group.';
comment on column mart.effectiveness_index.rank_high is 'Worst rank of the 5-95% interval.';
comment on column mart.effectiveness_index.ranked_agencies is 'Published agencies of the peer group.';
comment on column mart.effectiveness_index.chance_of_70 is 'Part of the draws with an index of 70 or more.';
comment on column mart.effectiveness_index.arithmetic is 'Weighted arithmetic mean of the pillars.';
comment on column mart.effectiveness_index.imbalance is 'arithmetic - index_value: what uneven pillars cost (thiếu cân đối).';
comment on column mart.effectiveness_index.applicable is 'Part of the weight of the index that applies to the agency.';
comment on column mart.effectiveness_index.availability is 'Part of the applicable weight that was supplied.';
comment on column mart.effectiveness_index.applicable_pillars is 'Ids of the pillars that apply, with spaces between.';
comment on column mart.effectiveness_index.quality_value is 'Geometric mean of the six data quality rates: the agency''s where it has them, else the system''s.';
comment on column mart.effectiveness_index.quality_grade is 'A, B, C or D.';
comment on column mart.effectiveness_index.is_published is 'False: not fit for an index (chưa đủ điều kiện tính điểm).';
comment on column mart.effectiveness_index.reason_code is 'too_little_applicable, too_little_supplied, mandatory_pillar_empty, quality_unknown or quality_too_low; null when published.';
comment on column mart.effectiveness_index.index_version is 'Version of the definition of the index.';
comment on column mart.effectiveness_index.run_id is 'Id printed on reports.';
comment on column mart.effectiveness_index.valid_date is 'V: the state of the world on that day.';
comment on column mart.effectiveness_index.known_date is 'K: what was recorded by that day.';
comment on column mart.effectiveness_index.is_provisional is 'True when K is before the official date of the period (số liệu sơ bộ).';
comment on column mart.effectiveness_index.is_simulated is 'True when any input was simulated (số liệu mô phỏng).';
