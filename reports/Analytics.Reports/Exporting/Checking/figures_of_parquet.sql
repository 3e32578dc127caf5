create view {side} as
from read_parquet('{file}', hive_partitioning = false);
