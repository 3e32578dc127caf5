-- What the whole catalogue needs: an indicator's own dimension, targets that are a zone or last year's value, the standard
-- error of a ratio, the shrunken rate and the statistical signal.

alter table star.dim_indicator add column definition_vi varchar;
alter table star.dim_indicator add column edge_cases varchar;
alter table star.dim_indicator add column example varchar;
alter table star.dim_indicator add column unit_kind varchar;
alter table star.dim_indicator add column part_kind varchar;
alter table star.dim_indicator add column monthly varchar;
alter table star.dim_indicator add column value_offset double default 0;
alter table star.dim_indicator add column interval_kind varchar;
alter table star.dim_indicator add column zone_high double;
alter table star.dim_indicator add column relative_to varchar;
alter table star.dim_indicator add column needs_companion varchar;
alter table star.dim_indicator add column needs_at_least double;

comment on column star.dim_indicator.definition_vi is 'Formula in words, Vietnamese.';
comment on column star.dim_indicator.edge_cases is 'What the formula does at the edges.';
comment on column star.dim_indicator.example is 'A worked example.';
comment on column star.dim_indicator.unit_kind is 'What one counted unit is: assignment, task, event, duty, agency, metric, process and so on.';
comment on column star.dim_indicator.part_kind is 'What the column part of its figures names: issuer, verifier, approver, process, project, channel, source_system or cause; null when it has no dimension of its own.';
comment on column star.dim_indicator.monthly is 'Grains that are measured for months too; the others are measured for quarters.';
comment on column star.dim_indicator.value_offset is 'Added to the scaled value: -1 makes a ratio a change.';
comment on column star.dim_indicator.interval_kind is 'Of a ratio: jackknife, range (one unit left out) or none; null = the one of the estimator.';
comment on column star.dim_indicator.zone_high is 'Direction zone: green ends here, amber goes on; null = not a zone.';
comment on column star.dim_indicator.relative_to is 'same_quarter_last_year: the limits are multiples of that value; null = the limits are values.';
comment on column star.dim_indicator.needs_companion is 'The companion without which there is no value; null = none.';
comment on column star.dim_indicator.needs_at_least is 'What that companion must reach.';

alter table star.fact_indicator_value add column part varchar;
alter table star.fact_indicator_value add column standard_error double;
alter table star.fact_indicator_value add column shrunk double;
alter table star.fact_indicator_value add column shrunk_low double;
alter table star.fact_indicator_value add column shrunk_high double;
alter table star.fact_indicator_value add column signal varchar;

comment on column star.fact_indicator_value.part is 'Grains part and agency_part: the member of the indicator''s own dimension; see dim_indicator.part_kind.';
comment on column star.fact_indicator_value.standard_error is 'Jackknife standard error of a ratio; null for rates, which have n, and where there are fewer than two units.';
comment on column star.fact_indicator_value.shrunk is 'Grain agency, rates: the empirical-Bayes rate within the peer group, for ranking only (rule R14).';
comment on column star.fact_indicator_value.shrunk_low is 'Lower end of its 95% interval.';
comment on column star.fact_indicator_value.shrunk_high is 'Upper end of its 95% interval.';
comment on column star.fact_indicator_value.signal is 'What statistics say, apart from the colour. Grain agency: low_998, low_95, inside, high_95 or high_998 by the exact binomial tail against the peer group. Grain system by month: inside, or the rules broken (outside, shift7, trend7, two_of_three) with spaces between. Null = not tested.';

alter table star.dim_run add column model_hash varchar;
comment on column star.dim_run.model_hash is 'SHA-256 over the macros and views that figures are made with; null for runs of versions that did not note it.';

-- A hash is now of what determines the figures, no longer of the file with its wording; it is filled in when next measured.
update star.dim_indicator set sql_hash = '';
comment on column star.dim_indicator.sql_hash is 'SHA-256 over what determines the figures: the query, estimator, limits and companions, not the wording. Empty = not noted yet.';
