-- The statements that make the star schema of the pack: one view per table, without what is withheld, without what was
-- recorded after K, without runs of other cuts. All of it follows from the names of the columns, so a new table is caught
-- as well.
with
refers as (
    -- A column whose name ends like this refers to what may be withheld, by the whole of its value or by what stands before
    -- its last bar: task|agency, as assignments are named.
    select *
    from (values
        ('directive_key', 'directive', 'directive_key', '{}'), ('directive_id', 'directive', 'directive_id', '{}'),
        ('citing_id', 'directive', 'directive_id', '{}'), ('cited_id', 'directive', 'directive_id', '{}'),
        ('task_key', 'task', 'task_key', '{}'), ('task_id', 'task', 'task_id', '{}'),
        ('assignment_key', 'assignment', 'assignment_key', '{}'), ('assignment_id', 'task', 'task_id', $owner),
        ('event_key', 'event', 'event_key', '{}'), ('event_id', 'event', 'event_id', '{}'),
        ('duty_key', 'duty', 'duty_key', '{}'), ('duty_id', 'duty', 'duty_id', '{}'), ('metric_id', 'metric', 'metric_id', '{}'),
        ('record_id', 'task', 'task_id', '{}'), ('record_id', 'task', 'task_id', $owner),
        ('duplicate_of', 'event', 'event_key', '{}'), ('duplicate_of', 'task', 'task_id', '{}'),
        ('duplicate_of', 'task', 'task_id', $owner), ('part', 'task', 'task_id', '{}'), ('part', 'task', 'task_id', $owner),
        ('part', 'directive', 'directive_id', '{}'), ('part', 'directive', 'directive_id', $owner))
        refers(ending, kind, member, referred)
    where kind in (
        select 'directive' from pack.withheld.directive
        union select 'task' from pack.withheld.task
        union select 'assignment' from pack.withheld.assignment
        union select 'event' from pack.withheld.event
        union select 'duty' from pack.withheld.duty
        union select 'metric' from pack.withheld.metric)
),
given as (
    select
        database_name, table_name, column_index, column_name, '"' || column_name || '"' as name,
        data_type = 'VARCHAR' as is_text, 'date ''' || $k || '''' as k
    from duckdb_columns()
    join duckdb_tables() using (database_name, schema_name, table_name)
    where database_name = current_database() and schema_name = 'star'
),
selected as (
    select
        database_name, table_name,
        string_agg(
            case column_name
                when 'retracted_ts' then format('if({0} < {1} + 1, {0}, null) as {0}', name, k)
                when 'until_ts' then format('if({0} < {1} + 1, {0}, null) as {0}', name, k)
                when 'recorded_to' then format('if({0} <= {1}, {0}, null) as {0}', name, k)
                else name
            end, ', ' order by column_index) as columns
    from given
    group by all
),
condition as (
    select
        table_name,
        format(
            '({} is null or {} not in (select {} from pack.withheld.{}))', name, format(referred, name), member, kind)
            as condition
    from given
    join refers on ends_with(column_name, ending) and is_text = ends_with(member, '_id')
    union all
    select
        table_name,
        case column_name
            when 'recorded_ts' then format('{0} < {1} + 1', name, k)
            when 'from_ts' then format('({0} is null or {0} < {1} + 1)', name, k)
            when 'recorded_from' then format('({0} is null or {0} <= {1})', name, k)
            when 'run_key' then format(
                'run_key in (select run_key from {}.star.dim_run where valid_date <= date ''{}'' and known_date <= {})',
                database_name, $v, k)
        end
    from given
)
select
    'create view pack.star.' || table_name || ' as select ' || columns
        || ' from ' || database_name || '.star.' || table_name
        || coalesce(' where ' || string_agg(condition, ' and ' order by condition), '')
from selected
left join condition using (table_name)
group by database_name, table_name, columns
order by table_name;
