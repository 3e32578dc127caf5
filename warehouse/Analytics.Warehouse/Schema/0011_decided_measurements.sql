-- What a decision about a name changed of the tables of results and checks.

alter table ops.agency_decision add column count_measurements bigint default 0;
comment on column ops.agency_decision.count_measurements is 'Loaded rows of the tables of results and checks that it gave to another agency.';
