-- Jobs that came after the run log.
comment on column ops.job_run.job is 'pull, backfill, measure, publish, report, export; resolve, retry and release of an operator.';
