copy from database warehouse to next_snapshot;
checkpoint next_snapshot;
