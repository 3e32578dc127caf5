create view {side} as
from read_csv('{file}', header = true, delim = ',', quote = '"', escape = '"', types = {
    'agency_id': 'varchar', 'peer_group': 'varchar', 'directive_id': 'varchar', 'part': 'varchar', 'indicator_id': 'varchar',
    'grain': 'varchar', 'period_code': 'varchar', 'value': 'double', 'numerator': 'double', 'denominator': 'double'});
