select {columns}
from {relation} as source
where {condition}
{order}
limit {limit}
